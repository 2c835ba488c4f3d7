package io.dossier.api.projection;

import io.dossier.api.Event;
import java.time.Instant;

/** What the operator decided about a projection, which follows it when it comes by this event. */
public sealed interface ProjectionEvent extends Event {
    /** The projection's name; it holds for all generations of its documents. */
    String projection();

    @Override
    default String about() {
        return projection();
    }

    /** The id of the stream of a projection's events. No unit's id has a slash, and neither has a UUID. */
    static String streamOf(String projection) {
        return "projection/" + projection;
    }

    /**
     * What is parked of a sequence is to be tried again.
     *
     * @param projection the projection's name
     * @param sequence the unit's, matter's or other stream's id
     * @param position that of the first event that was parked of it
     * @param eventType that event's logical name
     * @param reason why, in the operator's words
     * @param retriedAt when
     */
    record ParkedSequenceRetried(
            String projection, String sequence, long position, String eventType, String reason, Instant retriedAt)
            implements ProjectionEvent {}

    /**
     * The projection is to go on without an event, which itself stays as it is. This holds for every generation that is built from now on, too.
     *
     * @param projection the projection's name
     * @param position that of the event
     * @param eventType its logical name
     * @param sequence the unit's, matter's or other stream's id that it is parked under
     * @param reason why, in the operator's words
     * @param skippedAt when
     */
    record ParkedEventSkipped(
            String projection, long position, String eventType, String sequence, String reason, Instant skippedAt)
            implements ProjectionEvent {}
}
