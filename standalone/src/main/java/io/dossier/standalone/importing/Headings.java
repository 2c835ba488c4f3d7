package io.dossier.standalone.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What the files of one import are called and what they call their columns, for messages about rows whose file is closed already. */
final class Headings {
    private final Map<Table, InputFile> files = new EnumMap<>(Table.class);
    private final Map<Table, Header> headers = new EnumMap<>(Table.class);

    /** Remembers a file. All are noted before any is asked for, so that threads may share this. */
    void note(InputFile file, Header header) {
        files.put(file.table(), file);
        headers.put(file.table(), header);
    }

    /** The headings of a file that was noted. */
    Header headerOf(Table table) {
        return Objects.requireNonNull(headers.get(table), table.name());
    }

    /** What the file calls the column; its English heading where the import has no such file. */
    String of(Table table, Column column) {
        Header header = headers.get(table);
        return header == null ? column.heading() : header.nameOf(column);
    }

    /** What the file is called; its usual English name where the import has none. */
    String fileOf(Table table) {
        InputFile file = files.get(table);
        return file == null
                ? table.fileNames().getFirst() + ".csv"
                : file.path().getFileName().toString();
    }
}
