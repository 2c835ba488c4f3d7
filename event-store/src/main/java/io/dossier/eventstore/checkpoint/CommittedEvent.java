package io.dossier.eventstore.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, every column of it.
 *
 * @param position from 1
 * @param recordedAt microseconds since 1970 UTC
 * @param commandOrdinal null exactly when {@code commandId} is
 */
@SuppressWarnings("ArrayRecordComponent") // hashed once and never compared
public record CommittedEvent(
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        long recordedAt,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metadata,
        @Nullable String commandId,
        @Nullable Integer commandOrdinal,
        @Nullable String entityId) {}
