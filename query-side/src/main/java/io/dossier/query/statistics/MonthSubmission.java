package io.dossier.query.statistics;

import io.dossier.query.statistics.Submissions.Submitted;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a month, seen from one of its sheets.
 *
 * @param sheet the sheet of which the differences are told
 * @param month the month
 * @param submitted what is known of it
 */
public record MonthSubmission(Sheet sheet, YearMonth month, Submitted submitted) {

    /** From 1. */
    public int number() {
        return submitted.number();
    }

    /** Of its event. */
    public long position() {
        return submitted.position();
    }

    /** When. */
    public Instant submittedAt() {
        return submitted.submittedAt();
    }

    /** By whom; null only where the event does not tell. */
    public @Nullable String submittedBy() {
        return submitted.by();
    }

    /** Why the figures were restated; null for the original. */
    public @Nullable String reason() {
        return submitted.reason();
    }
}
