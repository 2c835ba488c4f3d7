package io.dossier.command.projection;

/**
 * What projections have parked just now. The application gives it: projections are no business of the command side, but nobody is to retry
 * or skip what is not parked.
 */
public interface ParkedEvents {
    /** The first event that is parked of a sequence. */
    Parked first(String projection, String sequence);

    /** The event at a position; as the first of its sequence, if it is that in any of the documents that the projection keeps. */
    Parked at(String projection, long position);
}
