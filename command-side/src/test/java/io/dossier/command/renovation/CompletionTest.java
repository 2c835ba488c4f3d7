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
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CompleteRenovation (R1.3)")
public class CompletionTest implements OffenceTable {
    private static final RenovationOffences STEP = new RenovationOffences("completedOn", CompleteRenovation::new);

    private static CompleteRenovation complete(String on) {
        return new CompleteRenovation(RENOVATION, day(on));
    }

    @Test
    void closesTheRenovation() {
        dossier()
                .given(registered(), movedIn(), applied(), approved(), inspected(true))
                .when(complete("2026-03-16"))
                .becomes(new RenovationCompleted(UNIT, TENANCY, RENOVATION, day("2026-03-16")));
    }

    @Test
    void demandsNoInspection() {
        dossier()
                .given(registered(), movedIn(), applied(), approved())
                .when(complete("2026-03-16"))
                .isAccepted();
    }

    @Test
    void looksAtTheNewestInspectionOnly() {
        dossier()
                .given(registered(), movedIn(), applied(), approved(), inspected(false), inspected(true))
                .when(complete("2026-03-10"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.unknownAndClosed(),
                        STEP.notApproved(),
                        Stream.of(against("works in which a fault was found are inspected again first")
                                .given(
                                        registered(),
                                        movedIn(),
                                        applied(),
                                        approved(),
                                        inspected(true),
                                        inspected(false))
                                .when(complete("2026-03-16"))
                                .isRefused(rule("RENOVATION_INSPECTION_FAILED", Clause.R1_3, "renovationId"))),
                        STEP.outOfOrder(
                                "2026-03-10",
                                "2026-03-09",
                                registered(),
                                movedIn(),
                                applied(),
                                approved(),
                                inspected(true)))
                .flatMap(offences -> offences)
                .toList();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), applied(), approved(), inspected(false))
                .when(complete("2026-03-09"))
                .isRefused(
                        rule("RENOVATION_INSPECTION_FAILED", Clause.R1_3, "renovationId"),
                        rule(
                                "RENOVATION_STEP_TOO_EARLY",
                                Clause.R1_5,
                                "completedOn",
                                "completedOn",
                                "2026-03-09",
                                "2026-03-10"));
    }
}
