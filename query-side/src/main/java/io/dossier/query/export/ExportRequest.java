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
 */
public record ExportRequest(
        long after, long changedAfter, long limit, @Nullable YearMonth month) {

    /** As many rows as there are. */
    public static final long WITHOUT_LIMIT = Long.MAX_VALUE;
}
