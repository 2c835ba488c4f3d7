package io.dossier.query.statistics;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What one matter contributes to the figures of the months. */
final class Contribution {

    /** The rows of a month in which the same is counted. */
    private record Part(YearMonth month, List<String> rows) {}

    private final Map<Part, Numbers> parts = new LinkedHashMap<>();

    /** Adds numbers to these rows of that month. */
    void add(YearMonth month, List<String> rows, Numbers numbers) {
        if (!numbers.isEmpty()) {
            parts.merge(new Part(month, rows), numbers, Numbers::plus);
        }
    }

    /** Tells of every month in which this one differs from an earlier one, and by how much. */
    void minus(Contribution earlier, BiConsumer<YearMonth, Cells> difference) {
        Map<YearMonth, Map<String, Numbers>> months = new TreeMap<>();
        parts.forEach(
                (part, numbers) -> put(part, numbers.minus(earlier.parts.getOrDefault(part, Numbers.NONE)), months));
        earlier.parts.forEach((part, numbers) -> {
            if (!parts.containsKey(part)) {
                put(part, numbers.negated(), months);
            }
        });
        months.forEach((month, rows) -> {
            if (!rows.isEmpty()) {
                difference.accept(month, new Cells(rows));
            }
        });
    }

    /** What is taken out of one part may be put into another, of which some rows are the same. */
    private static void put(Part part, Numbers difference, Map<YearMonth, Map<String, Numbers>> months) {
        if (difference.isEmpty()) {
            return;
        }
        Map<String, Numbers> rows = months.computeIfAbsent(part.month(), any -> new TreeMap<>());
        part.rows().forEach(row -> {
            Numbers sum = rows.getOrDefault(row, Numbers.NONE).plus(difference);
            if (sum.isEmpty()) {
                rows.remove(row);
            } else {
                rows.put(row, sum);
            }
        });
    }
}
