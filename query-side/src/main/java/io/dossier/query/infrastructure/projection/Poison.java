package io.dossier.query.infrastructure.projection;

import org.jspecify.annotations.Nullable;

/**
 * One event cannot be handled, however often it is tried: its payload cannot be read, or a pure function fails for it. Failures of the store
 * are none of these.
 */
final class Poison extends ProjectionFailure {

    private final long position;

    Poison(long position, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.position = position;
    }

    Poison(Batch.Entry entry, String message, @Nullable Throwable cause) {
        this(entry.stamp().position(), message, cause);
    }

    /** The event's place in the event store. */
    long position() {
        return position;
    }
}
