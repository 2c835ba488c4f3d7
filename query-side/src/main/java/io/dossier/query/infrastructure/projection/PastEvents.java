package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads events of the past, some at a time, for those who tell of them rather than keep documents. */
@Component
public class PastEvents {

    private final EventStore events;

    /** Reads from this store. */
    public PastEvents(EventStore events) {
        this.events = events;
    }

    /**
     * Hands on events behind a position, in their order.
     *
     * @param upTo not beyond this position, which the store has
     * @param limit at most so many are looked at
     * @param wanted by their class; others are not even read
     * @param reader takes one; whether it wants more
     * @return the position of the last one that was looked at
     */
    public long read(long after, long upTo, int limit, Predicate<Class<?>> wanted, BiPredicate<Event, Stamp> reader) {
        long reached = after;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                events.openStream(new GlobalSequenceTrackingToken(after))) {
            for (int i = 0; i < limit && reached < upTo && stream.hasNextAvailable(); i++) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                long position = message.trackingToken().position().orElseThrow();
                if (position > upTo) {
                    return upTo;
                }
                reached = position;
                if (wanted.test(message.getPayloadType())
                        && message.getPayload() instanceof Event event
                        && !reader.test(event, Stamp.of(message))) {
                    return reached;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reached;
    }
}
