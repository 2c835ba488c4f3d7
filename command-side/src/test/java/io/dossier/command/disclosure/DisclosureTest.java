package io.dossier.command.disclosure;

import static io.dossier.command.specification.DisclosureSpecification.auditor;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.disclosure.DisclosureEvent.PersonalDataRevealed;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.api.disclosure.RevealedSubject;
import io.dossier.api.unit.UnitId;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.GivenMatter;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RevealPersonalData (R1.8)")
public class DisclosureTest implements OffenceTable {
    private static final String REASON = "核實回訪記錄";
    private static final Texts REASONS = new Texts(
            "reason",
            Clause.R1_8,
            1000,
            auditor(),
            text -> new RevealPersonalData(RevealedSubject.UNIT, Given.UNIT.value(), text));

    private static RevealPersonalData reveal(RevealedSubject subject, Object id) {
        return new RevealPersonalData(subject, id.toString(), REASON);
    }

    private static PersonalDataRevealed revealed(
            RevealedSubject subject, Optional<UUID> tenancyId, Optional<UUID> complaintId) {
        return new PersonalDataRevealed(
                subject,
                Optional.of(Given.UNIT),
                tenancyId,
                complaintId,
                REASON,
                Given.NOON.instant(),
                Given.NOON.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void aUnitsIsShownForAQuarterOfAnHour() {
        auditor()
                .when(reveal(RevealedSubject.UNIT, Given.UNIT.value()))
                .becomes(revealed(RevealedSubject.UNIT, Optional.empty(), Optional.empty()));
    }

    @Test
    void aTenancysSaysWhereItIs() {
        auditor()
                .when(reveal(RevealedSubject.TENANCY, Given.TENANCY))
                .becomes(revealed(RevealedSubject.TENANCY, Optional.of(Given.TENANCY), Optional.empty()));
    }

    @Test
    void aMattersSaysWhereItBelongs() {
        auditor()
                .when(reveal(RevealedSubject.COMPLAINT, GivenMatter.COMPLAINT))
                .becomes(revealed(
                        RevealedSubject.COMPLAINT, Optional.of(Given.TENANCY), Optional.of(GivenMatter.COMPLAINT)));
    }

    @Test
    void asOftenAsThereIsAReason() {
        PersonalDataRevealed once = revealed(RevealedSubject.UNIT, Optional.empty(), Optional.empty());

        auditor(once).when(reveal(RevealedSubject.UNIT, Given.UNIT.value())).becomes(once);
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(against("what is not in the books has no personal data")
                                .given(auditor())
                                .when(reveal(RevealedSubject.UNIT, new UnitId("A-0000").value()))
                                .isRefused(rule("SUBJECT_UNKNOWN", Clause.R1_8, "id", "A-0000"))),
                        REASONS.offences())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASONS.justWithin();
    }
}
