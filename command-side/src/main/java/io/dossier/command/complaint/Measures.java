package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.TextRules;
import java.util.List;

/** The measures of the newest review are carried out (R6.5). */
public final class Measures {
    private Measures() {}

    /** Decides {@link CompleteMeasures}. */
    public static final Decider<MatterState, CompleteMeasures> DECIDER = Decider.of(
            CompleteMeasures.class,
            s -> List.of(new MeasuresCompleted(
                    s.state().matter(), s.command().remark(), ComplaintRules.moment(s, CompleteMeasures::completedAt))),
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "REVIEW_MISSING", Clause.R6_5, state -> state.gate().reviewed()),
                    ComplaintRules.ofProgress(
                            "MEASURES_ALREADY_COMPLETED",
                            Clause.R6_5,
                            state -> !state.gate().measuresCompleted())),
            TextRules.required("remark", Clause.R6_5, CompleteMeasures::remark, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("completedAt", CompleteMeasures::completedAt));
}
