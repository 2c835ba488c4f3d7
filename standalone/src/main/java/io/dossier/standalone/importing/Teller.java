package io.dossier.standalone.importing;

/** Takes stories and hands them in at the desk. */
interface Teller {
    /** Takes stories and tells them until there are no more, or the import is stopped. */
    void tellAll() throws StoppedException;

    /** Somebody stopped the import; nothing more is to be sent. */
    final class StoppedException extends Exception {}
}
