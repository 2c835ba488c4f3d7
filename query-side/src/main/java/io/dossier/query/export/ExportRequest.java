package io.dossier.query.export;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted.
 *
 * @param after only rows behind this position; 0 for all
 * @param changedAfter only rows in which an event behind this position changed something; 0 for all
 * @param limit at most so many
 * @param month only rows of this month; null for all
 * @param submission what was submitted of it under this number, from 1; null for what is known now
 */
public record ExportRequest(
        long after,
        long changedAfter,
        long limit,
        @Nullable YearMonth month,
        @Nullable Integer submission) {

    /** As many rows as there are. */
    public static final long WITHOUT_LIMIT = Long.MAX_VALUE;
}
