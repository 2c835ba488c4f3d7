package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a generation of documents is for just now. */
sealed interface Phase {

    /** Whether its documents are written. */
    default boolean isLive() {
        return switch (this) {
            case Building building -> true;
            case Serving serving -> true;
            case Retired retired -> true;
            case Doomed doomed -> false;
        };
    }

    /** The word for it that operators see. */
    default String label() {
        return switch (this) {
            case Building building -> "BUILDING";
            case Serving serving -> "SERVING";
            case Retired retired -> "RETIRED";
            case Doomed doomed -> "DOOMED";
        };
    }

    /**
     * It is built from the first event on, beside the one that serves.
     *
     * @param purpose what is to become of it
     * @param throttle how many events a second it may go through at most; empty for as many as it can
     * @param upTo the position at which it is held; empty if it follows the events
     */
    record Building(Purpose purpose, OptionalInt throttle, OptionalLong upTo) implements Phase {
        Building(Purpose purpose, OptionalInt throttle) {
            this(purpose, throttle, OptionalLong.empty());
        }
    }

    /** Requests read it. */
    record Serving() implements Phase {}

    /**
     * Requests that began before the switch may still read it, so it is kept up to date.
     *
     * @param until when it is given up
     */
    record Retired(Instant until) implements Phase {}

    /** Nobody reads it any more, and nobody may work on it: its documents are dropped, then it is forgotten. */
    record Doomed() implements Phase {}

    /** What a generation is built for. */
    enum Purpose {
        /** To serve as soon as it has every event. */
        SERVE,
        /** To be compared with the one that serves: it never serves, and stays until it is cancelled. */
        COMPARE
    }
}
