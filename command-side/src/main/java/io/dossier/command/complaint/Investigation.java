package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;

/** Somebody is sent to check a report of misconduct (R6.14). */
public final class Investigation {
    private Investigation() {}

    static final Rule<MatterState, AssignInvestigator> ACCUSED_DOES_NOT_INVESTIGATE =
            Rule.<MatterState, AssignInvestigator>of(
                            "ACCUSED_HANDLES",
                            Clause.R6_14,
                            "investigator",
                            s -> !ComplaintRules.isAccused(
                                    s.state(), s.command().investigator()))
                    .naming(s -> List.of(s.command().investigator()));

    /** Decides {@link AssignInvestigator}. */
    public static final Decider<MatterState, AssignInvestigator> DECIDER = Decider.of(
            AssignInvestigator.class,
            s -> List.of(new InvestigatorAssigned(
                    s.state().matter(),
                    s.command().investigator(),
                    ComplaintRules.moment(s, AssignInvestigator::assignedAt))),
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "NOT_MISCONDUCT",
                            Clause.R6_14,
                            state -> state.gate().investigationNeeded()),
                    ACCUSED_DOES_NOT_INVESTIGATE),
            TextRules.required("investigator", Clause.R6_14, AssignInvestigator::investigator, Policy::nameMaxLength),
            ComplaintRules.stepIsInOrder("assignedAt", AssignInvestigator::assignedAt));
}
