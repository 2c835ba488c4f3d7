package io.dossier.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event as it stands in the store.
 *
 * @param position its place, from 1
 * @param stream the aggregate that published it
 * @param sequence its place in the stream, from 0
 * @param type the logical name that it is stored under
 * @param revision the revision that it is stored in; blank if none is stored
 * @param subjectId what it changes; see {@link Selection.Key#SUBJECT}
 * @param message what is read of it today, that is, after upcasting
 */
public record RecordedEvent(
        long position,
        String stream,
        long sequence,
        String type,
        String revision,
        String subjectId,
        TrackedEventMessage<?> message) {

    /** When the store took it. */
    public Instant recordedAt() {
        return message.getTimestamp();
    }
}
