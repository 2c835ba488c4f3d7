package io.dossier.query.export;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What a table says of its rows, which change over time.
 *
 * @param <R> a row
 */
public interface RowsOverTime<R> {

    /** Position of the last event that changed the row. */
    long changedPosition(R row);

    /** Whether the row, as it is here, belongs to the month of the office's zone. */
    boolean isOf(R row, YearMonth month);

    /** Whether it may have belonged to the month at any earlier time: if not, nobody need tell it once more. */
    boolean mayHaveBeenOf(R row, YearMonth month);

    /**
     * Rows as they were known.
     *
     * @param rows as they are now; each of them was there at the position
     * @param position every event up to here was known, and none behind it
     * @return the same rows in the same order, as they were then
     */
    List<R> asOf(List<R> rows, long position, Set<Long> without);
}
