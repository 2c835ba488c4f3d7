package io.dossier.command.callback;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.Rectification;
import io.dossier.command.complaint.CallbackArrangement;
import io.dossier.command.complaint.Callbacks;
import io.dossier.command.complaint.ComplaintRules;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customer is called back (R6.15). Who is not satisfied is told what will be done and when they are asked again, and a department is
 * told to mend the matter (R9.3); who was not reached is tried again.
 */
public final class Callback {
    private Callback() {}

    /** What was agreed on an earlier day is a fact, whatever is told of it now. */
    static final Rule<MatterState, RecordCallback> DEPARTMENT_HAS_ITS_TIME = CallbackRules.departmentHasItsTime(
            "nextCallbackOn",
            c -> c.nextCallbackOn().orElse(LocalDate.MAX), // that one is missing another rule says
            s -> s.command()
                    .rectification()
                    .map(Rectification::dueOn)
                    .filter(dueOn -> s.dayOf(ComplaintRules.moment(s, RecordCallback::calledAt))
                            .equals(s.today())));

    /** Decides {@link RecordCallback}. */
    public static final Decider<MatterState, RecordCallback> DECIDER = Decider.of(
            RecordCallback.class,
            Callback::events,
            ComplaintRules.ofEveryStep(),
            CallbackRules.thereIsSomethingToAskAbout(state -> false),
            SatisfactionRules.all(),
            List.of(
                    DateRules.notInPast(
                            "NEXT_CALLBACK_IN_PAST",
                            Clause.R9_3,
                            "nextCallbackOn",
                            RecordCallback::nextCallbackOn,
                            RecordCallback::calledAt),
                    DEPARTMENT_HAS_ITS_TIME,
                    ComplaintRules.departmentIsKnown(
                            Clause.R9_3,
                            "rectification.department",
                            c -> c.rectification().map(Rectification::department)),
                    DateRules.notInPast(
                            "DUE_IN_PAST",
                            Clause.R9_3,
                            "rectification.dueOn",
                            c -> c.rectification().map(Rectification::dueOn),
                            RecordCallback::calledAt)),
            TextRules.optional("suggestion", RecordCallback::suggestion, Policy::textMaxLength),
            TextRules.optional("explanation", RecordCallback::explanation, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("calledAt", RecordCallback::calledAt));

    private static List<Event> events(Situation<MatterState, RecordCallback> s) {
        RecordCallback command = s.command();
        MatterState state = s.state();
        Instant at = ComplaintRules.moment(s, RecordCallback::calledAt);
        int number = state.callbacks().nextNumber();
        Optional<LocalDate> next = nextOn(s, at);
        CallbackRecorded recorded = new CallbackRecorded(
                state.matter(),
                number,
                state.handling().askedAbout(),
                command.method(),
                state.callbacks().arranged().map(Callbacks.Arranged::dueOn).orElseGet(() -> s.dayOf(at)),
                command.reached(),
                command.satisfied(),
                command.suggestion(),
                command.explanation(),
                next,
                at);
        List<Event> events = new ArrayList<>();
        events.add(recorded);
        command.rectification()
                .map(ordered ->
                        new RectificationOrdered(state.matter(), number, ordered.department(), ordered.dueOn(), at))
                .ifPresent(events::add);
        String department = command.rectification()
                .map(Rectification::department)
                .orElseGet(() -> state.handling().askedAbout());
        next.map(on -> CallbackArrangement.next(
                        state.evolve(recorded), department, CallbackArrangement.method(state), on, at))
                .ifPresent(events::add);
        return events;
    }

    /** When the customer is asked again: as was said; who was not reached, soon. */
    private static Optional<LocalDate> nextOn(Situation<MatterState, RecordCallback> s, Instant at) {
        return s.command().reached()
                ? s.command().nextCallbackOn()
                : s.command().nextCallbackOn().or(() -> Optional.of(soon(s, at)));
    }

    private static LocalDate soon(Situation<MatterState, RecordCallback> s, Instant at) {
        LocalDate day = s.dayOf(at).plusDays(s.policy().complaints().nextCallbackDays());
        return day.isBefore(s.today()) ? s.today() : day;
    }
}
