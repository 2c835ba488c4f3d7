package io.dossier.standalone.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Gives rejected rows back: the line and the reason, then the row as it stood, under the headings of its file. It is UTF-8 with a
 * byte order mark, without which spreadsheets take Chinese for something else, and can be mended and imported as it is.
 *
 * <p>The rows themselves are read from the input a second time: few are rejected, and keeping all of them until that is known would
 * double the work of every import.
 */
final class RejectsFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Rejects rejects;

    RejectsFile(Rejects rejects) {
        this.rejects = rejects;
    }

    /**
     * Writes the rejected rows of a file. A file of that name from an earlier import is kept under another name: somebody may have
     * mended rows in it.
     */
    Path write(InputFile input, Path folder) throws IOException, UnreadableFileException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "rejects-", ".tmp");
        try {
            copyRejected(input, unfinished);
            Path file = folder.resolve(input.rejectsFileName());
            if (Files.exists(file)) {
                Files.move(file, unused(file));
            }
            return Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void copyRejected(InputFile input, Path to) throws IOException, UnreadableFileException {
        try (CsvFile source = CsvFile.open(input.path(), input.table());
                Writer target = Files.newBufferedWriter(to)) {
            target.write(BYTE_ORDER_MARK);
            try (CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(source.separator())
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(target)) {
                Header header = source.header();
                String line = header.nameOf(Column.LINE);
                String reason = header.nameOf(Column.REASON);
                csv.writeRecord(row(header, line, reason, header.headings()));
                copyRejected(input.table(), source, csv);
            }
        }
    }

    private void copyRejected(Table table, CsvFile source, CsvWriter target) throws IOException {
        Iterator<Map.Entry<Long, String>> page =
                rejects.after(table, 0).entrySet().iterator();
        while (page.hasNext()) {
            Map.Entry<Long, String> rejected = page.next();
            CsvRecord row = source.next();
            while (row != null && row.line() < rejected.getKey()) {
                row = source.next();
            }
            if (row == null) {
                throw new IOException(rejected.getKey() + ": no such line any more");
            }
            String line = String.valueOf(row.line());
            target.writeRecord(row(source.header(), line, rejected.getValue(), row.fields()));
            if (!page.hasNext()) {
                page = rejects.after(table, rejected.getKey()).entrySet().iterator();
            }
        }
    }

    /** Without the line and the reason of an earlier import, in whose rejects file the row may have stood. */
    private static List<String> row(Header header, String line, String reason, List<String> fields) {
        List<String> row = new ArrayList<>(List.of(line, reason));
        for (int i = 0; i < fields.size(); i++) {
            boolean added = i == header.placeOf(Column.LINE) || i == header.placeOf(Column.REASON);
            if (!added) {
                row.add(fields.get(i));
            }
        }
        return row;
    }

    private static Path unused(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ".csv".length());
        int number = 1;
        while (Files.exists(file.resolveSibling(stem + "." + number + ".csv"))) {
            number++;
        }
        return file.resolveSibling(stem + "." + number + ".csv");
    }
}
