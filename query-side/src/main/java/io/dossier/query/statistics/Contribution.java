package io.dossier.query.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What one matter contributes to the figures of the months. */
final class Contribution {

    private final Map<YearMonth, Map<String, Map<String, Integer>>> months = new TreeMap<>();

    /** Counts one in that figure of these rows of that month. */
    void count(YearMonth month, Collection<String> rows, String figure) {
        add(month, rows, figure, 1);
    }

    /** Counts so many. */
    void add(YearMonth month, Collection<String> rows, String figure, int number) {
        Map<String, Map<String, Integer>> sheet = months.computeIfAbsent(month, any -> new HashMap<>());
        rows.forEach(row -> sheet.computeIfAbsent(row, any -> new HashMap<>()).merge(figure, number, Integer::sum));
    }

    private Cells of(YearMonth month) {
        return new Cells(months.getOrDefault(month, Map.of()));
    }

    /** Tells of every month in which this one differs from an earlier one, and by how much. */
    void minus(Contribution earlier, BiConsumer<YearMonth, Cells> difference) {
        TreeSet<YearMonth> either = new TreeSet<>(months.keySet());
        either.addAll(earlier.months.keySet());
        either.forEach(month -> {
            Cells cells = of(month).minus(earlier.of(month));
            if (!cells.isEmpty()) {
                difference.accept(month, cells);
            }
        });
    }
}
