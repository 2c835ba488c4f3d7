package io.dossier.command.deadline;

import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.Deadline;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The counter {@code dossier.deadlines.missed}: days that passed by which something had to be done, tagged {@code deadline}. It counts
 * what this node has stored, when it is stored, so that neither a replay nor a timer that runs out twice counts again.
 */
public final class MissedDeadlineCounter {

    private final Map<Deadline, Counter> counters = new EnumMap<>(Deadline.class);

    /** Counts what this node stores from now on. */
    public MissedDeadlineCounter(SubscribableMessageSource<EventMessage<?>> stored, MeterRegistry meters) {
        for (Deadline deadline : Deadline.values()) {
            counters.put(
                    deadline,
                    Counter.builder("dossier.deadlines.missed")
                            .description("Days that passed by which something had to be done, as recorded by this node")
                            .tag("deadline", deadline.name())
                            .register(meters));
        }
        stored.subscribe(this::take);
    }

    private void take(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event.getPayload() instanceof DeadlineMissed missed) {
                Counter counter = Objects.requireNonNull(counters.get(missed.deadline()), "there is one of each");
                CurrentUnitOfWork.get().afterCommit(work -> counter.increment());
            }
        }
    }
}
