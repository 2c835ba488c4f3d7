package io.dossier.command.deadline;

import io.dossier.api.complaint.MatterEvent;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** The events of matters, in the order of their positions. */
public final class MatterEvents {
    /** So many events are read at most before the position is stored. */
    private static final int AT_ONCE = 50_000;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    /** @param events the event store */
    public MatterEvents(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    /**
     * Hands on what happened after a position. Other events than those of matters are not even read.
     *
     * @return the position of the last event that was looked at
     */
    long after(long position, Consumer<MatterEvent> reader) {
        long reached = position;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                events.openStream(new GlobalSequenceTrackingToken(position))) {
            for (int i = 0; i < AT_ONCE && stream.hasNextAvailable(); i++) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                if (MatterEvent.class.isAssignableFrom(message.getPayloadType())) {
                    reader.accept((MatterEvent) message.getPayload());
                }
                reached = positionOf(message.trackingToken()).orElse(reached);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reached;
    }

    private static OptionalLong positionOf(TrackingToken token) {
        return token.position();
    }
}
