package io.dossier.eventstore;

/** What a database meant when it refused to write, as far as it decides what happens next. */
enum Failure {
    /** A unique key is taken: the rows of one unit are to blame. */
    DUPLICATE,
    /** The rows themselves cannot be stored (a value out of range, too long, malformed): those of one unit are to blame. */
    UNFIT,
    /** Somebody else holds the lock for longer than this side waits; nothing was written. */
    BUSY,
    /** Anything else, such as a lost connection: nobody's rows are to blame, and what was written is not known. */
    OTHER;

    boolean isFaultOfTheRows() {
        return this == DUPLICATE || this == UNFIT;
    }
}
