package io.dossier.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

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

    /**
     * What it says.
     *
     * @throws UnreadableEvent if nobody can read that
     */
    public Object payload() {
        return UnreadableEvent.at(position, message::getPayload);
    }

    /**
     * By whom and for what it was recorded.
     *
     * @throws UnreadableEvent as above
     */
    public MetaData metadata() {
        return UnreadableEvent.at(position, message::getMetaData);
    }

    /** When the store took it. */
    public Instant recordedAt() {
        return message.getTimestamp();
    }
}
