package io.dossier.query.infrastructure.projection;

/** What the events of a sequence have in common. */
public enum SequenceKind {
    /** A unit; where matters are taken with their units, also the matters that were brought up in it. */
    UNIT,
    /** A matter. */
    COMPLAINT,
    /** Another stream: of a day, quarter or month. */
    OTHER
}
