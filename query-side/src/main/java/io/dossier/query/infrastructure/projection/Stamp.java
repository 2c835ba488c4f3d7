package io.dossier.query.infrastructure.projection;

import io.dossier.eventstore.EventMetadata;
import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * When, by whom and by which command an event was recorded.
 *
 * @param position the event's place in the event store, from 1, without gaps
 * @param recordedAt when the store took it
 * @param actor id of the person or system that acted; null only in events that carry none
 * @param role the role in which they acted; null as above
 * @param correlationId the conversation that it belongs to; null as above
 * @param commandId the command that it came from; null where the sender gave none
 */
public record Stamp(
        long position,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String correlationId,
        @Nullable String commandId) {

    static Stamp of(TrackedEventMessage<?> message) {
        MetaData metadata = message.getMetaData();
        return new Stamp(
                message.trackingToken().position().orElseThrow(),
                message.getTimestamp(),
                text(metadata, EventMetadata.ACTOR),
                text(metadata, EventMetadata.ROLE),
                text(metadata, EventMetadata.CORRELATION_ID),
                text(metadata, EventMetadata.COMMAND_ID));
    }

    private static @Nullable String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }
}
