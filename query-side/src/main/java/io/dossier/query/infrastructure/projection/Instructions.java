package io.dossier.query.infrastructure.projection;

import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What the operator told the projections so far, and the events that it is about. */
final class Instructions {

    private final EventStore events;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(long next, Set<Long> skipped) {
        static final Known NOTHING = new Known(0, Set.of());
    }

    Instructions(EventStore events) {
        this.events = events;
    }

    /** Positions of the events that a projection goes on without, by all that was told to it until now. */
    Set<Long> skipped(String projection) {
        return known.compute(projection, (name, before) -> read(name, before == null ? Known.NOTHING : before))
                .skipped();
    }

    private Known read(String projection, Known before) {
        DomainEventStream later = events.readEvents(ProjectionEvent.streamOf(projection), before.next());
        if (!later.hasNext()) {
            return before;
        }
        Set<Long> skipped = new HashSet<>(before.skipped());
        long next = before.next();
        while (later.hasNext()) {
            DomainEventMessage<?> message = later.next();
            next = message.getSequenceNumber() + 1;
            if (message.getPayload() instanceof ParkedEventSkipped skip) {
                skipped.add(skip.position());
            }
        }
        return new Known(next, Set.copyOf(skipped));
    }

    /** The event at a position, which there is. */
    TrackedEventMessage<?> at(long position) {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                events.openStream(new GlobalSequenceTrackingToken(position - 1))) {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProjectionFailure("interrupted while an event was read again", e);
        }
    }
}
