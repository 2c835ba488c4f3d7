package io.dossier.query.worklist;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Severity;
import io.dossier.query.complaint.OpenDue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open matter as work lists show it.
 *
 * @param id the matter's UUID
 * @param department who solves it now; null until one was told to
 * @param firstResponder who owns it
 * @param unitId null for a public area
 * @param building null outdoors
 * @param position of the registration's event
 * @param deadlines what must still be done, and by when
 * @param waitsForSignOff a result is reported that nobody has signed (R6.7)
 * @param waitsForCallback the customer can be asked and was not found satisfied yet (R6.15)
 * @param waitsForReview it is grave, and no review was held (R6.5)
 */
public record WorkItem(
        String id,
        ComplaintKind kind,
        ComplaintState state,
        Severity severity,
        String subject,
        @Nullable String department,
        String firstResponder,
        @Nullable String unitId,
        @Nullable String building,
        Instant registeredAt,
        long position,
        List<OpenDue> deadlines,
        boolean waitsForSignOff,
        boolean waitsForCallback,
        boolean waitsForReview) {

    public WorkItem {
        deadlines = List.copyOf(deadlines);
    }

    /** The day on which something is due first; empty if nothing is. */
    Optional<LocalDate> due() {
        return deadlines.stream().map(OpenDue::dueOn).min(LocalDate::compareTo);
    }

    /** The day on which something is due first; null if nothing is. */
    public @Nullable LocalDate dueOn() {
        return due().orElse(null);
    }

    boolean isDueOn(LocalDate day) {
        return deadlines.stream().anyMatch(open -> open.dueOn().equals(day));
    }

    boolean isOverdueOn(LocalDate day) {
        return deadlines.stream().anyMatch(open -> open.dueOn().isBefore(day));
    }
}
