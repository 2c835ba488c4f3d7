package io.dossier.command.callback;

import io.dossier.api.Clause;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.command.complaint.Callbacks;
import io.dossier.command.complaint.Callbacks.Made;
import io.dossier.command.complaint.ComplaintRules;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.MomentRules;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The manager reviews a callback (R9.4), whether the matter is closed meanwhile or not. */
public final class CallbackReview {
    private CallbackReview() {}

    static final Rule<MatterState, ReviewCallback> CALLBACK_WAS_MADE = Rule.<MatterState, ReviewCallback>of(
                    "CALLBACK_UNKNOWN",
                    Clause.R9_4,
                    "number",
                    s -> s.state().registration().isEmpty() || made(s).isPresent())
            .naming(s -> List.of(
                    Integer.toString(s.command().number()),
                    Integer.toString(s.state().callbacks().made().size())));

    static final Rule<MatterState, ReviewCallback> REVIEW_IS_THE_FIRST = Rule.<MatterState, ReviewCallback>of(
                    "CALLBACK_ALREADY_REVIEWED",
                    Clause.R9_4,
                    "number",
                    s -> made(s).map(callback -> !callback.reviewed()).orElse(true))
            .naming(s -> List.of(Integer.toString(s.command().number())));

    /** Nobody reviews what they did themselves. */
    static final Rule<MatterState, ReviewCallback> ANOTHER_CALLED = Rule.<MatterState, ReviewCallback>of(
                    "CALLBACK_SELF_REVIEWED",
                    Clause.R9_4,
                    "number",
                    s -> s.sender().retells()
                            || made(s).flatMap(Made::by).filter(s.sender()::is).isEmpty())
            .naming(s -> List.of(Integer.toString(s.command().number())));

    /** Decides {@link ReviewCallback}. */
    public static final Decider<MatterState, ReviewCallback> DECIDER = Decider.of(
            ReviewCallback.class,
            s -> List.of(new CallbackReviewed(
                    s.state().matter(), s.command().number(), s.command().remark(), reviewedAt(s))),
            List.of(
                    ComplaintRules.complaintIsKnown(),
                    ComplaintRules.accusedStaysOut(),
                    CALLBACK_WAS_MADE,
                    REVIEW_IS_THE_FIRST,
                    ANOTHER_CALLED),
            TextRules.optional("remark", ReviewCallback::remark, Policy::textMaxLength),
            List.of(
                    MomentRules.notBefore(
                            "COMPLAINT_STEP_TOO_EARLY",
                            Clause.R9_4,
                            "reviewedAt",
                            ReviewCallback::reviewedAt,
                            s -> made(s).map(Made::calledAt)),
                    MomentRules.notInFuture("reviewedAt", Clause.R9_4, ReviewCallback::reviewedAt)));

    private static Optional<Made> made(Situation<MatterState, ReviewCallback> s) {
        Callbacks callbacks = s.state().callbacks();
        return callbacks.made(s.command().number());
    }

    private static Instant reviewedAt(Situation<MatterState, ReviewCallback> s) {
        return ComplaintRules.moment(s, ReviewCallback::reviewedAt);
    }
}
