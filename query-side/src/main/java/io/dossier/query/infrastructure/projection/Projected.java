package io.dossier.query.infrastructure.projection;

/** A document of a projection: a record, written by nothing but its projector's changes. */
public interface Projected {

    /** The document's {@code _id}, derived from ids in the events alone, so that a replay finds it again. */
    String id();

    /** Position of the last event that the document took in; an event at or before it changes nothing any more. */
    long lastPosition();
}
