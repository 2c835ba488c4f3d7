package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.List;

/** A pure mapping from events to changes of documents. It reads nothing and writes nothing. */
public interface Projector {

    /** The projection's name as operators see it; also the name under which its progress is kept. */
    String name();

    /** All kinds of documents that it writes; rebuilding the projection empties exactly these. */
    List<DocumentType<?>> documentTypes();

    /**
     * The families of events that it takes, with what each of their events does. Events of other families are no business of
     * its, and are not even read for it.
     */
    List<Concern<?>> concerns();

    /** Which events it takes one after the other: more than those of one stream, where several streams write one document. */
    default Sequence sequence() {
        return Sequence.BY_STREAM;
    }

    /** What an event does to the documents: at most one change a document; empty if the event is none of its business. */
    default List<Change<?>> project(Event event, Stamp stamp) {
        return concerns().stream()
                .filter(concern -> concern.family().isInstance(event))
                .findFirst()
                .map(concern -> concern.project(event, stamp))
                .orElse(List.of());
    }

    /** Whether events of that class are its business. */
    default boolean takes(Class<?> event) {
        return concerns().stream().anyMatch(concern -> concern.family().isAssignableFrom(event));
    }
}
