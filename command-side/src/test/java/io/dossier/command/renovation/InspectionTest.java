package io.dossier.command.renovation;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.applied;
import static io.dossier.command.specification.Given.approved;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.inspected;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("InspectRenovation (R1.3)")
public class InspectionTest implements OffenceTable {
    private static final RenovationOffences STEP =
            new RenovationOffences("inspectedOn", (id, on) -> new InspectRenovation(id, on, true, ""));
    private static final Texts FINDINGS = new Texts(
            "findings",
            null,
            1000,
            List.of(registered(), movedIn(), applied(), approved()),
            text -> inspect("2026-03-16", false, text));

    private static InspectRenovation inspect(String on, boolean passed, String findings) {
        return new InspectRenovation(RENOVATION, day(on), passed, findings);
    }

    @Test
    void recordsWorksThatAreInOrder_withNothingToSayAboutThem() {
        dossier()
                .given(registered(), movedIn(), applied(), approved())
                .when(inspect("2026-03-16", true, ""))
                .becomes(new RenovationInspected(UNIT, TENANCY, RENOVATION, day("2026-03-16"), true, ""));
    }

    @Test
    void recordsWhatWasFound() {
        dossier()
                .given(registered(), movedIn(), applied(), approved())
                .when(inspect("2026-03-16", false, "a sprinkler is covered"))
                .becomes(new RenovationInspected(
                        UNIT, TENANCY, RENOVATION, day("2026-03-16"), false, "a sprinkler is covered"));
    }

    @Test
    void isRepeatedAsOftenAsNeedBe() {
        dossier()
                .given(registered(), movedIn(), applied(), approved(), inspected(false), inspected(false))
                .when(inspect("2026-03-10", true, "mended"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.unknownAndClosed(),
                        STEP.notApproved(),
                        STEP.outOfOrder(
                                "2026-03-10",
                                "2026-03-09",
                                registered(),
                                movedIn(),
                                applied(),
                                approved(),
                                inspected(true)),
                        Stream.of("", " \t").map(InspectionTest::faultIsNotDescribed),
                        FINDINGS.offencesOfOptional())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence faultIsNotDescribed(String findings) {
        return against("who must mend something is told what")
                .given(registered(), movedIn(), applied(), approved())
                .when(inspect("2026-03-16", false, findings))
                .isRefused(rule("FINDINGS_MISSING", Clause.R1_3, "findings"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return FINDINGS.justWithin();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), applied())
                .when(inspect("2026-03-04", false, " ".repeat(1001)))
                .isRefused(
                        rule("RENOVATION_NOT_APPROVED", Clause.R1_3, "renovationId"),
                        rule(
                                "RENOVATION_STEP_TOO_EARLY",
                                Clause.R1_5,
                                "inspectedOn",
                                "inspectedOn",
                                "2026-03-04",
                                "2026-03-05"),
                        rule("FINDINGS_MISSING", Clause.R1_3, "findings"),
                        form("TEXT_TOO_LONG", "findings", "findings", "1001", "1000"));
    }
}
