package io.dossier.standalone.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of an office, opened at its first row. Bytes that are not UTF-8 are read as U+FFFD, so that the row that they stand in
 * can be told and the rows around it are still read.
 */
final class CsvFile implements AutoCloseable {
    /** What Java reads malformed bytes as. */
    private static final char DAMAGED = '\uFFFD';

    private final CountingStream bytes;
    private final char separator;
    private final Header header;
    private final RecordReader records;

    private CsvFile(CountingStream bytes, char separator, Header header, RecordReader records) {
        this.bytes = bytes;
        this.separator = separator;
        this.header = header;
        this.records = records;
    }

    /**
     * Opens a file and understands its header.
     *
     * @throws UnreadableFileException if its rows cannot be understood
     * @throws IOException if it cannot be read
     */
    static CsvFile open(Path path, Table table) throws IOException, UnreadableFileException {
        CountingStream bytes = new CountingStream(Files.newInputStream(path));
        try {
            PhysicalLines lines = new PhysicalLines(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            PhysicalLines.Line first = firstLine(lines);
            char separator = Header.separatorOf(first.text(), table);
            RecordReader records = new RecordReader(lines, first, separator);
            CsvRecord headings = records.next();
            if (headings == null) {
                throw new UnreadableFileException("FILE_EMPTY");
            }
            return new CsvFile(bytes, separator, Header.of(headings, table), records);
        } catch (IOException | UnreadableFileException | RuntimeException problem) {
            bytes.close();
            throw problem;
        }
    }

    /** Whether a text did not come from UTF-8. A zero character is UTF-16's, which spreadsheets call "Unicode text". */
    static boolean isDamaged(String text) {
        return text.indexOf(DAMAGED) >= 0 || text.indexOf('\0') >= 0;
    }

    private static PhysicalLines.Line firstLine(PhysicalLines lines) throws IOException, UnreadableFileException {
        for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
            String text = line.number() == 1 && line.text().startsWith("\uFEFF")
                    ? line.text().substring(1)
                    : line.text();
            if (isDamaged(text)) {
                throw new UnreadableFileException("FILE_NOT_UTF8");
            }
            if (!text.isBlank()) {
                return new PhysicalLines.Line(line.number(), text, line.cut());
            }
        }
        throw new UnreadableFileException("FILE_EMPTY");
    }

    /** The next row that is not blank; null after the last. */
    @Nullable
    CsvRecord next() throws IOException {
        return records.next();
    }

    Header header() {
        return header;
    }

    char separator() {
        return separator;
    }

    /** How many bytes of the file were read so far. */
    long bytesRead() {
        return bytes.count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
