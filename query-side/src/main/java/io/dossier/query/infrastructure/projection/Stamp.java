package io.dossier.query.infrastructure.projection;

import io.dossier.eventstore.EventMetadata;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** When, by whom and by which command an event was recorded. */
public final class Stamp {
    private final long position;
    private final Instant recordedAt;
    private final Supplier<MetaData> metadata;

    /**
     * A stamp with these metadata.
     *
     * @param metadata asked for when somebody wants to know: most projections do not, and they are JSON until then
     */
    public Stamp(long position, Instant recordedAt, Supplier<MetaData> metadata) {
        this.position = position;
        this.recordedAt = recordedAt;
        this.metadata = metadata;
    }

    /** The stamp of a message that was read from the store. */
    public static Stamp of(TrackedEventMessage<?> message) {
        return new Stamp(
                message.trackingToken().position().orElseThrow(), message.getTimestamp(), message::getMetaData);
    }

    /** The event's place in the event store, from 1, without gaps. */
    public long position() {
        return position;
    }

    /** When the store took it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Id of the person or system that acted; null only in events that carry none. */
    public @Nullable String actor() {
        return text(EventMetadata.ACTOR);
    }

    /** The role in which they acted; null as above. */
    public @Nullable String role() {
        return text(EventMetadata.ROLE);
    }

    /** The conversation that it belongs to; null as above. */
    public @Nullable String correlationId() {
        return text(EventMetadata.CORRELATION_ID);
    }

    /** The command that it came from; null where the sender gave none. */
    public @Nullable String commandId() {
        return text(EventMetadata.COMMAND_ID);
    }

    /** The kind of that command, such as {@code MoveInTenant}; null in events recorded before it was stored. */
    public @Nullable String command() {
        return text(EventMetadata.COMMAND);
    }

    /** Where in a trace it was recorded; null for the many that were not traced. */
    @Nullable
    String traceParent() {
        return text(EventMetadata.TRACE_PARENT);
    }

    private @Nullable String text(String key) {
        @Nullable Object value = metadata.get().get(key);
        return value == null ? null : value.toString();
    }
}
