package io.dossier.api.complaint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day by which something must be done about a matter, and has not been done yet.
 *
 * @param deadline what
 * @param dueOn the last day for it, in the office's zone
 * @param department who must do it; empty where it is the customer-service department
 * @param missed whether it was recorded that the day has passed
 */
public record OpenDeadline(Deadline deadline, LocalDate dueOn, Optional<String> department, boolean missed) {
    /** One that was not missed yet. */
    static OpenDeadline of(Deadline deadline, LocalDate dueOn, Optional<String> department) {
        return new OpenDeadline(deadline, dueOn, department, false);
    }

    /** The same, of which it was recorded that the day has passed. */
    OpenDeadline asMissed() {
        return new OpenDeadline(deadline, dueOn, department, true);
    }
}
