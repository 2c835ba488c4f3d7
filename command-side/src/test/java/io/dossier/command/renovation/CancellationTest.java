package io.dossier.command.renovation;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.applied;
import static io.dossier.command.specification.Given.approved;
import static io.dossier.command.specification.Given.cancelled;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.inspected;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.renovation.CancelRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("CancelRenovation (R1.3)")
public class CancellationTest implements OffenceTable {
    private static final RenovationOffences STEP =
            new RenovationOffences("cancelledOn", (id, on) -> new CancelRenovation(id, on, "no longer wanted"));
    private static final Texts REASON = new Texts(
            "reason", null, 1000, List.of(registered(), movedIn(), applied()), text -> cancel("2026-03-16", text));

    private static CancelRenovation cancel(String on, String reason) {
        return new CancelRenovation(RENOVATION, day(on), reason);
    }

    @Test
    void givesAnApplicationUp() {
        dossier()
                .given(registered(), movedIn(), applied())
                .when(cancel("2026-03-16", "no longer wanted"))
                .becomes(new RenovationCancelled(UNIT, TENANCY, RENOVATION, day("2026-03-16"), "no longer wanted"));
    }

    @Test
    void givesApprovedWorksUp_evenIfAFaultWasFound() {
        dossier()
                .given(registered(), movedIn(), applied(), approved(), inspected(false))
                .when(cancel("2026-03-10", "no longer wanted"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.unknownAndClosed(),
                        STEP.outOfOrder("2026-03-07", "2026-03-06", registered(), movedIn(), applied(), approved()),
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
                .given(registered(), movedIn(), applied(), cancelled())
                .when(cancel("2026-03-11", "\u0000"))
                .isRefused(
                        rule("RENOVATION_CLOSED", Clause.R1_3, "renovationId", "2026-03-12"),
                        rule(
                                "RENOVATION_STEP_TOO_EARLY",
                                Clause.R1_5,
                                "cancelledOn",
                                "cancelledOn",
                                "2026-03-11",
                                "2026-03-12"),
                        form("TEXT_NOT_PRINTABLE", "reason", "reason"));
    }
}
