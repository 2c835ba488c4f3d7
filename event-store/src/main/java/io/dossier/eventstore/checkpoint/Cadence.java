package io.dossier.eventstore.checkpoint;

import java.time.Duration;

/**
 * When checkpoints are made.
 *
 * @param everyEvents the most events between two, 1 to 1,000,000
 * @param every the longest time until new events are covered; not negative
 * @param recheck how many older events are read again and compared with their hashes at each checkpoint, 0 for none
 */
public record Cadence(int everyEvents, Duration every, int recheck) {

    private static final int MOST = 1_000_000;

    /** @throws IllegalArgumentException if a value is out of range; the message names it */
    public Cadence {
        if (everyEvents < 1 || everyEvents > MOST) {
            throw new IllegalArgumentException("every-events is %d, and must be 1 to %d".formatted(everyEvents, MOST));
        }
        if (every.isNegative()) {
            throw new IllegalArgumentException("every is %s, and must not be negative".formatted(every));
        }
        if (recheck < 0 || recheck > MOST) {
            throw new IllegalArgumentException("recheck is %d, and must be 0 to %d".formatted(recheck, MOST));
        }
    }
}
