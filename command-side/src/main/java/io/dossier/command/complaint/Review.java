package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.RecordReview;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;
import java.util.Optional;

/** The manager holds a review of a grave matter, which fixes measures, who is responsible, and a day (R6.5). */
public final class Review {
    private Review() {}

    /** Nobody sees to what their own misconduct calls for. */
    static final Rule<MatterState, RecordReview> ACCUSED_IS_NOT_RESPONSIBLE = Rule.<MatterState, RecordReview>of(
                    "ACCUSED_HANDLES",
                    Clause.R6_14,
                    "owner",
                    s -> !ComplaintRules.isAccused(s.state(), s.command().owner()))
            .naming(s -> List.of(s.command().owner()));

    /** Decides {@link RecordReview}. */
    public static final Decider<MatterState, RecordReview> DECIDER = Decider.of(
            RecordReview.class,
            s -> List.of(new ReviewRecorded(
                    s.state().matter(),
                    s.command().measures(),
                    s.command().owner(),
                    s.command().dueOn(),
                    ComplaintRules.moment(s, RecordReview::reviewedAt))),
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "NOT_GRAVE", Clause.R6_5, state -> state.gate().reviewNeeded()),
                    ACCUSED_IS_NOT_RESPONSIBLE,
                    DateRules.notInPast(
                            "DUE_IN_PAST",
                            Clause.R6_5,
                            "dueOn",
                            c -> Optional.of(c.dueOn()),
                            RecordReview::reviewedAt)),
            TextRules.required("measures", Clause.R6_5, RecordReview::measures, Policy::textMaxLength),
            TextRules.required("owner", Clause.R6_5, RecordReview::owner, Policy::nameMaxLength),
            ComplaintRules.stepIsInOrder("reviewedAt", RecordReview::reviewedAt));
}
