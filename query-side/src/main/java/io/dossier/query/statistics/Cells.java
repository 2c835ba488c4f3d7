package io.dossier.query.statistics;

import java.util.HashMap;
import java.util.List;
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
        return sum(List.of(this, other));
    }

    Cells minus(Cells other) {
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        addTo(sums, 1);
        other.addTo(sums, -1);
        return withoutZeros(sums);
    }

    /** The sum of all of them. */
    static Cells sum(List<Cells> all) {
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        all.forEach(cells -> cells.addTo(sums, 1));
        return withoutZeros(sums);
    }

    private void addTo(Map<String, Map<String, Integer>> sums, int sign) {
        rows.forEach((row, numbers) -> {
            Map<String, Integer> sum = sums.computeIfAbsent(row, any -> new HashMap<>());
            numbers.forEach((figure, number) -> sum.merge(figure, sign * number, Integer::sum));
        });
    }

    private static Cells withoutZeros(Map<String, Map<String, Integer>> sums) {
        Map<String, Map<String, Integer>> inOrder = new TreeMap<>();
        sums.forEach((row, numbers) -> {
            numbers.values().removeIf(number -> number == 0);
            if (!numbers.isEmpty()) {
                inOrder.put(row, new TreeMap<>(numbers));
            }
        });
        return new Cells(inOrder);
    }
}
