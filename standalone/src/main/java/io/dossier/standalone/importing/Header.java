package io.dossier.standalone.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first record of a file: which field is which column.
 *
 * @param headings the headings as they stand in the file
 * @param columns the column of each heading
 */
record Header(List<String> headings, List<Column> columns) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Set<Column> ADDED_BY_REJECTS = EnumSet.of(Column.LINE, Column.REASON);

    Header {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
    }

    /** The separator that makes the most columns of the file's first line; the comma where none makes any. */
    static char separatorOf(String firstLine, Table table) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            FieldSplitter splitter = new FieldSplitter(separator);
            splitter.feed(firstLine);
            long known = splitter.fields().stream()
                    .filter(heading -> column(heading, table).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    /**
     * Understands the headings.
     *
     * @throws UnreadableFileException if one is unknown or stands twice, or a required one is missing
     */
    static Header of(CsvRecord first, Table table) throws UnreadableFileException {
        List<String> headings = new ArrayList<>(first.fields());
        while (headings.getLast().isBlank()) {
            headings.removeLast();
        }
        List<Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String heading : headings) {
            Optional<Column> column = column(heading, table);
            if (column.isEmpty()) {
                unknown.add(heading.isBlank() ? "\"\"" : heading.strip());
            } else if (columns.contains(column.get())) {
                throw new UnreadableFileException("COLUMN_TWICE", column.get().heading());
            } else {
                columns.add(column.get());
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableFileException("COLUMNS_UNKNOWN", String.join(", ", unknown), list(table.columns()));
        }
        Set<Column> missing = table.columns().stream()
                .filter(column -> column.required() && !columns.contains(column))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        if (!missing.isEmpty()) {
            throw new UnreadableFileException("COLUMNS_MISSING", list(missing));
        }
        return new Header(headings, columns);
    }

    /** The place of a column in each record; -1 if the file does not have it. */
    int placeOf(Column column) {
        return columns.indexOf(column);
    }

    private static Optional<Column> column(String heading, Table table) {
        return Column.named(heading, table.columns()).or(() -> Column.named(heading, ADDED_BY_REJECTS));
    }

    private static String list(Set<Column> columns) {
        return columns.stream().map(Column::heading).collect(Collectors.joining(", "));
    }
}
