package io.dossier.command.renovation;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.applied;
import static io.dossier.command.specification.Given.approved;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RejectRenovation (R1.3)")
public class RejectionTest implements OffenceTable {
    private static final RenovationOffences STEP =
            new RenovationOffences("rejectedOn", (id, on) -> new RejectRenovation(id, on, "blocks the fire exit"));
    private static final Texts REASON = new Texts(
            "reason", null, 1000, List.of(registered(), movedIn(), applied()), text -> reject("2026-03-16", text));

    private static RejectRenovation reject(String on, String reason) {
        return new RejectRenovation(RENOVATION, day(on), reason);
    }

    @Test
    void turnsTheApplicationDown() {
        dossier()
                .given(registered(), movedIn(), applied())
                .when(reject("2026-03-16", "blocks the fire exit"))
                .becomes(new RenovationRejected(UNIT, TENANCY, RENOVATION, day("2026-03-16"), "blocks the fire exit"));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.unknownAndClosed(),
                        STEP.alreadyApproved(),
                        STEP.outOfOrder("2026-03-05", "2026-03-04", registered(), movedIn(), applied()),
                        REASON.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), applied(), approved())
                .when(reject("2026-03-06", " "))
                .isRefused(
                        rule("RENOVATION_ALREADY_APPROVED", Clause.R1_3, "renovationId", "2026-03-07"),
                        rule(
                                "RENOVATION_STEP_TOO_EARLY",
                                Clause.R1_5,
                                "rejectedOn",
                                "rejectedOn",
                                "2026-03-06",
                                "2026-03-07"),
                        form("TEXT_MISSING", "reason", "reason"));
    }
}
