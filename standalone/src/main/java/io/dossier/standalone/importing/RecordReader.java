package io.dossier.standalone.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, one at a time, in bounded memory.
 *
 * <p>One quotation mark too many must cost one row and not the rest of the file, which is why this is not left to a CSV library:
 * those stop there. Where a quoted field is not closed properly, only the line where the record starts is given up, and reading
 * goes on in the next line.
 */
final class RecordReader {
    private final PhysicalLines lines;
    private final char separator;
    private final Deque<PhysicalLines.Line> readAhead = new ArrayDeque<>();

    RecordReader(PhysicalLines lines, PhysicalLines.@Nullable Line readAlready, char separator) {
        this.lines = lines;
        this.separator = separator;
        if (readAlready != null) {
            readAhead.add(readAlready);
        }
    }

    /** The next record that is not blank; null after the last. */
    @Nullable
    CsvRecord next() throws IOException {
        for (PhysicalLines.Line line = pull(); line != null; line = pull()) {
            CsvRecord read = recordFrom(line);
            if (!read.blank()) {
                return read;
            }
        }
        return null;
    }

    private CsvRecord recordFrom(PhysicalLines.Line first) throws IOException {
        if (first.cut()) {
            return flawed(first, CsvRecord.Flaw.TOO_LONG);
        }
        FieldSplitter splitter = new FieldSplitter(separator);
        FieldSplitter.State state = splitter.feed(first.text());
        List<PhysicalLines.Line> continued = new ArrayList<>();
        int length = first.text().length();
        while (state == FieldSplitter.State.OPEN) {
            PhysicalLines.Line line = pull();
            if (line == null) {
                break;
            }
            continued.add(line);
            length += line.text().length() + 1;
            if (length > PhysicalLines.LONGEST) {
                break;
            }
            state = splitter.feed(line.text());
        }
        if (state == FieldSplitter.State.COMPLETE) {
            return new CsvRecord(first.number(), splitter.fields(), CsvRecord.Flaw.NONE);
        }
        for (PhysicalLines.Line line : continued.reversed()) {
            readAhead.addFirst(line);
        }
        return flawed(first, CsvRecord.Flaw.QUOTES_UNBALANCED);
    }

    private CsvRecord flawed(PhysicalLines.Line line, CsvRecord.Flaw flaw) {
        String[] pieces =
                Pattern.compile(Pattern.quote(String.valueOf(separator))).split(line.text(), -1);
        return new CsvRecord(line.number(), List.of(pieces), flaw);
    }

    private PhysicalLines.@Nullable Line pull() throws IOException {
        PhysicalLines.Line line = readAhead.pollFirst();
        return line != null ? line : lines.next();
    }
}
