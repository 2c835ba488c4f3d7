package io.dossier.query.statistics;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which row of a sheet.
 *
 * @param key its key
 * @param dimension what it breaks the figures down by
 * @param value a department's id, a building's name, or a constant; null where the dimension has one row, and for what has no value
 */
record SheetRow(String key, Dimension dimension, @Nullable String value) implements Comparable<SheetRow> {

    private static final Comparator<SheetRow> IN_ORDER = Comparator.comparing(SheetRow::dimension)
            .thenComparing(row -> row.value() == null)
            .thenComparing(row -> row.value() == null ? 0 : row.dimension().rank(row.value()))
            .thenComparing(SheetRow::key);

    static SheetRow of(String key) {
        Dimension dimension = Dimension.of(key);
        return new SheetRow(key, dimension, dimension.valueIn(key));
    }

    /** As on paper: by dimensions, in the order of lists, what has no value last. */
    @Override
    public int compareTo(SheetRow other) {
        return IN_ORDER.compare(this, other);
    }
}
