package io.dossier.query.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What one matter contributes to the figures of the months. */
final class Contribution {

    private final Map<YearMonth, Cells> months = new TreeMap<>();

    /** Adds numbers to these rows of that month. */
    void add(YearMonth month, Collection<String> rows, Numbers numbers) {
        if (!numbers.isEmpty()) {
            months.put(month, of(month).plus(rows, numbers));
        }
    }

    private Cells of(YearMonth month) {
        return months.getOrDefault(month, Cells.NONE);
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
