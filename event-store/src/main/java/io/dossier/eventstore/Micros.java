package io.dossier.eventstore;

import java.time.Instant;

/** Times as the store keeps them: whole microseconds since 1970 UTC, in one number that sorts and fits both databases. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    /** Rounds down, so that a time asked for never lies behind the stored form of the same time. */
    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / NANOS);
    }

    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * (long) NANOS);
    }
}
