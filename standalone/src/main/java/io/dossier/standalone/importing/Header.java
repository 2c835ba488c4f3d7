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
                unknown.add(heading.isBlank() ? "\"\"" : inOneLine(heading));
            } else if (columns.contains(column.get())) {
                String earlier = headings.get(columns.indexOf(column.get()));
                throw new UnreadableFileException("COLUMN_TWICE", inOneLine(earlier), inOneLine(heading));
            } else {
                columns.add(column.get());
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableFileException(
                    "COLUMNS_UNKNOWN", String.join(", ", unknown), list(table.columns(), headings));
        }
        Set<Column> missing = table.columns().stream()
                .filter(column -> column.required() && !columns.contains(column))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        if (!missing.isEmpty()) {
            throw new UnreadableFileException("COLUMNS_MISSING", list(missing, headings));
        }
        return new Header(headings, columns);
    }

    /** The place of a column in each record; -1 if the file does not have it. */
    int placeOf(Column column) {
        return columns.indexOf(column);
    }

    /** What the file calls a column, for people who look for it there; of one that it does not have, what it would. */
    String nameOf(Column column) {
        int place = placeOf(column);
        return place < 0 ? usualName(column, headings) : inOneLine(headings.get(place));
    }

    private static Optional<Column> column(String heading, Table table) {
        return Column.named(heading, table.columns()).or(() -> Column.named(heading, ADDED_BY_REJECTS));
    }

    private static String list(Set<Column> columns, List<String> headings) {
        return columns.stream().map(column -> usualName(column, headings)).collect(Collectors.joining(", "));
    }

    /** What a file with these headings would call a column that it does not have. */
    private static String usualName(Column column, List<String> headings) {
        return headings.stream().anyMatch(Header::isChinese) ? column.chineseHeading() : column.heading();
    }

    private static boolean isChinese(String heading) {
        return heading.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Spreadsheets break long headings into several lines, which would break a message too. */
    private static String inOneLine(String heading) {
        return heading.strip().replaceAll("\\s+", " ");
    }
}
