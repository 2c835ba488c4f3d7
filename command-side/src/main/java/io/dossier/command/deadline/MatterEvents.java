package io.dossier.command.deadline;

import io.dossier.api.complaint.MatterEvent;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

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
     * @param position the last one that was looked at; if the store does not reach it, since it was restored from an older state,
     *     everything is looked at again
     * @return the position of the last event that was looked at
     */
    long after(long position, Consumer<MatterEvent> reader) {
        long reached = position > head() ? 0 : position;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                events.openStream(new GlobalSequenceTrackingToken(reached))) {
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

    private long head() {
        @Nullable TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    private static OptionalLong positionOf(TrackingToken token) {
        return token.position();
    }
}
