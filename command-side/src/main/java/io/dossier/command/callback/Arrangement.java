package io.dossier.command.callback;

import io.dossier.api.Clause;
import io.dossier.api.callback.ArrangeCallback;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.command.complaint.CallbackArrangement;
import io.dossier.command.complaint.ComplaintRules;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import java.util.List;
import java.util.Optional;

/** The next callback is arranged otherwise than it was (R6.6, R9.2): in another way or for another day. */
public final class Arrangement {
    private Arrangement() {}

    /** Decides {@link ArrangeCallback}. */
    public static final Decider<MatterState, ArrangeCallback> DECIDER = Decider.of(
            ArrangeCallback.class,
            s -> List.of(CallbackArrangement.next(
                    s.state(),
                    s.state().handling().askedAbout(),
                    s.command().method(),
                    s.command().dueOn(),
                    ComplaintRules.moment(s, ArrangeCallback::arrangedAt))),
            ComplaintRules.ofEveryStep(),
            CallbackRules.thereIsSomethingToAskAbout(
                    state -> state.callbacks().arranged().isPresent()),
            List.of(
                    DateRules.notInPast(
                            "DUE_IN_PAST",
                            Clause.R9_2,
                            "dueOn",
                            c -> Optional.of(c.dueOn()),
                            ArrangeCallback::arrangedAt),
                    CallbackRules.departmentHasItsTime(
                            "dueOn",
                            ArrangeCallback::dueOn,
                            s -> s.state()
                                    .deadlines()
                                    .of(Deadline.RECTIFICATION)
                                    .map(OpenDeadline::dueOn))),
            ComplaintRules.stepIsInOrder("arrangedAt", ArrangeCallback::arrangedAt));
}
