package io.dossier.query.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a sheet by row. Rows of which nothing was counted are left out.
 *
 * @param rows by the row's key, in order
 */
record Cells(Map<String, Numbers> rows) {

    static final Cells NONE = new Cells(Map.of());

    /** The numbers of a row. */
    Numbers row(String row) {
        return rows.getOrDefault(row, Numbers.NONE);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Cells plus(Cells other) {
        Map<String, Numbers> sums = new TreeMap<>(rows);
        other.rows.forEach((row, numbers) -> {
            Numbers sum = row(row).plus(numbers);
            if (sum.isEmpty()) {
                sums.remove(row);
            } else {
                sums.put(row, sum);
            }
        });
        return new Cells(sums);
    }

    /** Adds numbers to each of these rows. */
    Cells plus(Collection<String> toRows, Numbers numbers) {
        Map<String, Numbers> added = new TreeMap<>();
        toRows.forEach(row -> added.put(row, numbers));
        return plus(new Cells(added));
    }

    Cells minus(Cells other) {
        Map<String, Numbers> negated = new TreeMap<>();
        other.rows.forEach((row, numbers) -> negated.put(row, numbers.negated()));
        return plus(new Cells(negated));
    }
}
