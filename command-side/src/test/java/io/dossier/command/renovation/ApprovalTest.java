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
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ApproveRenovation (R1.3)")
public class ApprovalTest implements OffenceTable {
    private static final RenovationOffences STEP = new RenovationOffences("approvedOn", ApproveRenovation::new);

    private static ApproveRenovation approve(String on) {
        return new ApproveRenovation(RENOVATION, day(on));
    }

    @Test
    void letsTheWorksBegin() {
        dossier()
                .given(registered(), movedIn(), applied())
                .when(approve("2026-03-16"))
                .becomes(new RenovationApproved(UNIT, TENANCY, RENOVATION, day("2026-03-16")));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.unknownAndClosed(),
                        STEP.alreadyApproved(),
                        Stream.of(against("nobody approves what they applied for themselves")
                                .given(dossier()
                                        .given(registered(), movedIn(), applied())
                                        .doneBy("wang.wei")
                                        .by("Wang.Wei", Role.MANAGER, false))
                                .when(approve("2026-03-16"))
                                .isRefused(rule("RENOVATION_SELF_APPROVED", Clause.R1_3, "renovationId"))),
                        STEP.outOfOrder("2026-03-05", "2026-03-04", registered(), movedIn(), applied()))
                .flatMap(offences -> offences)
                .toList();
    }

    @Test
    void isPossibleOnTheDayOfTheApplication() {
        dossier()
                .given(registered(), movedIn(), applied())
                .when(approve("2026-03-05"))
                .isAccepted();
    }

    @Test
    void isDecidedByAnotherThanWhoApplied() {
        var applied = dossier().given(registered(), movedIn(), applied()).doneBy("wang.wei");
        applied.by("chen.jun", Role.MANAGER, false).when(approve("2026-03-16")).isAccepted();
        applied.by("WANG.WEI", Role.MANAGER, true).when(approve("2026-03-16")).isAccepted();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        dossier()
                .given(registered(), movedIn(), applied(), approved())
                .when(approve("2026-03-06"))
                .isRefused(
                        rule("RENOVATION_ALREADY_APPROVED", Clause.R1_3, "renovationId", "2026-03-07"),
                        rule(
                                "RENOVATION_STEP_TOO_EARLY",
                                Clause.R1_5,
                                "approvedOn",
                                "approvedOn",
                                "2026-03-06",
                                "2026-03-07"));
    }
}
