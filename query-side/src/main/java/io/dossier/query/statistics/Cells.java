package io.dossier.query.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers by row and figure. Zeros are left out, and so are rows of nothing but zeros: equal numbers are equal cells,
 * by whatever additions they came about.
 *
 * @param rows by the row's key, then by the figure's
 */
record Cells(Map<String, Map<String, Integer>> rows) {

    static final Cells NONE = new Cells(Map.of());

    /** The numbers of a row that are not 0, by the figure's key. */
    Map<String, Integer> row(String row) {
        return rows.getOrDefault(row, Map.of());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Cells plus(Cells other) {
        return combined(other, 1);
    }

    Cells minus(Cells other) {
        return combined(other, -1);
    }

    private Cells combined(Cells other, int sign) {
        Map<String, Map<String, Integer>> sums = new TreeMap<>(rows);
        other.rows.forEach((row, numbers) -> {
            Map<String, Integer> sum = new TreeMap<>(row(row));
            numbers.forEach((figure, number) -> sum.merge(figure, sign * number, Integer::sum));
            sum.values().removeIf(number -> number == 0);
            if (sum.isEmpty()) {
                sums.remove(row);
            } else {
                sums.put(row, sum);
            }
        });
        return new Cells(sums);
    }
}
