package io.dossier.query.infrastructure.projection;

import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What the operator told the projections so far, and the events that it is about. */
final class Instructions {

    private final EventStore events;

    Instructions(EventStore events) {
        this.events = events;
    }

    /** Positions of the events that a projection goes on without, by all that was told to it until now. */
    Set<Long> skipped(String projection) {
        Set<Long> skipped = new HashSet<>();
        events.readEvents(ProjectionEvent.streamOf(projection)).forEachRemaining(message -> {
            if (message.getPayload() instanceof ParkedEventSkipped skip) {
                skipped.add(skip.position());
            }
        });
        return Set.copyOf(skipped);
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
