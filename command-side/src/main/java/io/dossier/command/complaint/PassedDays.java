package io.dossier.command.complaint;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.command.decision.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A day that had passed when the next step was taken was missed (R7.12). As a rule a timer has told so by then. Where none could,
 * since nothing ran or the step is told long afterwards, it is recorded before the step: after that the work counts as done, and
 * nobody could tell any more.
 */
final class PassedDays {
    private PassedDays() {}

    /**
     * The events, after those days that had passed unnoticed when they were told: by then a timer would have told so, had one run. Of what
     * an import tells of the past, those that had passed when it happened.
     */
    static List<Event> toldBefore(List<Event> events, MatterState state, Situation<?, ?> situation) {
        if (state.registration().isEmpty() || events.stream().anyMatch(DeadlineMissed.class::isInstance)) {
            return events;
        }
        List<Event> all = new ArrayList<>();
        stepAt(events, state)
                .map(at -> situation.sender().retells() ? situation.dayOf(at) : situation.today())
                .ifPresent(day -> state.deadlines().all().stream()
                        .filter(Predicate.not(OpenDeadline::missed))
                        .filter(open -> open.dueOn().isBefore(day))
                        .map(open ->
                                new DeadlineMissed(state.matter(), open.deadline(), open.dueOn(), open.department()))
                        .forEach(all::add));
        all.addAll(events);
        return all;
    }

    private static Optional<Instant> stepAt(List<Event> events, MatterState before) {
        MatterState state = before;
        for (Event event : events) {
            state = state.evolve((MatterEvent) event);
        }
        return state.handling().lastStepAt();
    }
}
