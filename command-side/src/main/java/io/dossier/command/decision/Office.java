package io.dossier.command.decision;

import java.time.Clock;
import java.time.LocalDate;

/**
 * What a decision needs to know of the world outside the dossier.
 *
 * @param clock the time, in the office's zone
 * @param policy the numbers that rules use
 */
public record Office(Clock clock, Policy policy) {
    /** The business date in the office's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
