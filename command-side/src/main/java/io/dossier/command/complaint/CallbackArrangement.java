package io.dossier.command.complaint;

import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.command.decision.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A callback is arranged as soon as the customer can be asked about something (R6.6, R9.2), by whatever command that came about. */
public final class CallbackArrangement {
    private CallbackArrangement() {}

    /** These events, and the callback that follows from them, if one does. */
    static <C extends ComplaintCommand> List<Event> following(
            Situation<MatterState, C> situation, Instant at, List<MatterEvent> events) {
        MatterState state = situation.state();
        for (MatterEvent event : events) {
            state = state.evolve(event);
        }
        List<Event> all = new ArrayList<>(events);
        if (isDue(state)) {
            all.add(next(state, state.handling().askedAbout(), method(state), firstDay(situation, state, at), at));
        }
        return all;
    }

    private static boolean isDue(MatterState state) {
        return state.gate().mayBeCalledBack()
                && !state.gate().satisfied()
                && state.callbacks().arranged().isEmpty();
    }

    /** The arrangement of the next callback of that matter. */
    public static CallbackArranged next(
            MatterState state, String department, CallbackMethod method, LocalDate dueOn, Instant at) {
        return new CallbackArranged(state.matter(), state.callbacks().nextNumber(), department, method, dueOn, at);
    }

    /** Who has suffered something grave is called on. */
    public static CallbackMethod method(MatterState state) {
        return state.handling().severity().needsReview() ? CallbackMethod.VISIT : CallbackMethod.PHONE;
    }

    private static <C extends ComplaintCommand> LocalDate firstDay(
            Situation<MatterState, C> situation, MatterState state, Instant at) {
        int days = situation
                .policy()
                .complaints()
                .callbackDays()
                .of(state.matter().kind(), state.handling().severity());
        return situation.dayOf(at).plusDays(days);
    }
}
