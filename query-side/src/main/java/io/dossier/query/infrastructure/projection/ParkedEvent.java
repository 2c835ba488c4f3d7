package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a generation does not have in its documents: it cannot be handled, or waits behind such a one.
 *
 * @param position its place in the event store
 * @param segment that takes it
 * @param sequence under which it is parked
 * @param eventType its logical name, or as near to it as it can be read
 * @param stream the stream it is of
 * @param why it cannot be handled; null if it merely waits. Nothing of what it says
 * @param since when it was parked
 * @param awaitsRebuild whether it can be handled by now, but not in these documents any more
 */
record ParkedEvent(
        long position,
        int segment,
        String sequence,
        SequenceKind kind,
        String eventType,
        String stream,
        @Nullable String why,
        Instant since,
        boolean awaitsRebuild) {

    ParkedEvent because(@Nullable String reason) {
        return new ParkedEvent(position, segment, sequence, kind, eventType, stream, reason, since, false);
    }

    ParkedEvent awaitingRebuild() {
        return new ParkedEvent(position, segment, sequence, kind, eventType, stream, why, since, true);
    }
}
