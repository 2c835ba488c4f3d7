package io.dossier.query.audit;

import java.time.Instant;
import java.util.List;

/**
 * A document that is not as the events say.
 *
 * @param number of the audit's differences, from 1
 * @param projection whose document
 * @param collection in which it stands, or should
 * @param documentId its id; of a document whose id no projection gives, the id as JSON
 * @param kind what is wrong with it
 * @param position both had every event of the document up to here when they were compared
 * @param fields in which they differ; the first ones, if there are many
 * @param moreFields how many more there are
 * @param events those of the units and matters that it tells of, the newest first; the first ones, if there are many
 * @param moreEvents whether there are more
 */
public record Difference(
        long number,
        String projection,
        String collection,
        String documentId,
        Kind kind,
        long position,
        List<FieldDifference> fields,
        int moreFields,
        List<EventBehind> events,
        boolean moreEvents) {

    public Difference {
        fields = List.copyOf(fields);
        events = List.copyOf(events);
    }

    /** What is wrong with a document. */
    public enum Kind {
        /** The events say that there is one, and there is none. */
        MISSING,
        /** There is one of which the events do not tell. */
        EXTRA,
        /** It says something else than the events. */
        CHANGED
    }

    /**
     * An event that the document follows from, or of the unit or matter that it tells of.
     *
     * @param event the logical name of its kind
     * @param stream the stream that it stands in
     * @param subjectId the matter, renovation, paper or tenancy that it changed; for everything else its stream
     */
    public record EventBehind(long position, Instant recordedAt, String event, String stream, String subjectId) {}
}
