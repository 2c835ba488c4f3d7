package io.dossier.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is about to be written; its position is given when the group is.
 *
 * @param recordedAt microseconds since 1970 UTC
 * @param commandOrdinal index of the event in its unit, {@code null} exactly when {@code commandId} is
 * @param entityId the id that the event brings into the world, {@code null} for most
 * @param keys by what the history looks it up
 */
@SuppressWarnings("ArrayRecordComponent") // rows go to the driver and are never compared
record EventRow(
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
        @Nullable String entityId,
        HistoryKeys keys) {}
