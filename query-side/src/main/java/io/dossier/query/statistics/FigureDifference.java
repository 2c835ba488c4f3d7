package io.dossier.query.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one row that differs.
 *
 * @param dimension what the row breaks the figures down by
 * @param value a department's id, a building's name, or a constant; null where the dimension has one row, and for what has no value
 * @param figure its name in the schema
 * @param before what it was; null where there was nothing to make it of
 * @param after what it is; null where there is nothing to make it of
 */
public record FigureDifference(
        Dimension dimension,
        @Nullable String value,
        String figure,
        @Nullable Double before,
        @Nullable Double after) {

    /** By how much; null where either is. */
    public @Nullable Double difference() {
        return before == null || after == null ? null : after - before;
    }

    /** Every figure of a month that is over that differs, in the order of rows and figures. */
    static List<FigureDifference> between(Sheet sheet, YearMonth month, Cells before, Cells after) {
        TreeSet<SheetRow> rows = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(cells -> cells.rows().keySet().stream())
                .forEach(row -> rows.add(SheetRow.of(row)));
        return rows.stream()
                .filter(row -> !before.row(row.key()).equals(after.row(row.key())))
                .flatMap(row -> ofRow(
                        row, sheet.figures(before.row(row.key()), month), sheet.figures(after.row(row.key()), month)))
                .toList();
    }

    private static Stream<FigureDifference> ofRow(
            SheetRow row, Map<String, @Nullable Number> before, Map<String, @Nullable Number> after) {
        return before.keySet().stream()
                .map(figure -> new FigureDifference(
                        row.dimension(), row.value(), figure, number(before.get(figure)), number(after.get(figure))))
                .filter(figure -> !Objects.equals(figure.before(), figure.after()));
    }

    private static @Nullable Double number(@Nullable Number figure) {
        return figure == null ? null : figure.doubleValue();
    }
}
