package io.dossier.command.decision;

import java.time.Clock;
import java.time.ZonedDateTime;

/**
 * What a decision needs to know of the world outside the aggregate.
 *
 * @param clock the time, in the office's zone
 * @param policy the numbers that rules use
 */
public record Office(Clock clock, Policy policy) {
    /** The moment, in the office's zone. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }
}
