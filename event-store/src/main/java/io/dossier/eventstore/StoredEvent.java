package io.dossier.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * An event or a snapshot as it was read. Axon's own entry is not used because it keeps times as text of whole milliseconds.
 *
 * @param recordedAt microseconds since 1970 UTC
 */
@SuppressWarnings("ArrayRecordComponent") // read once, then deserialised; never compared
record StoredEvent(
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        long recordedAt,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metadata)
        implements DomainEventData<byte[]> {

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public Instant getTimestamp() {
        return Micros.toInstant(recordedAt);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                payload, byte[].class, new SimpleSerializedType(payloadType, payloadRevision));
    }
}
