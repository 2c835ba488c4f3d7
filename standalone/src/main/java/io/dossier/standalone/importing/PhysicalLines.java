package io.dossier.standalone.importing;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, one at a time. However long a line is, no more than {@link #LONGEST} characters of it are held: a file
 * that is not a table at all must not fill the memory.
 */
final class PhysicalLines {
    /** Three times the longest cell of a spreadsheet; in characters. */
    static final int LONGEST = 100_000;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long number;

    PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * A line without its end.
     *
     * @param number its number in the file, from 1
     * @param cut whether it was longer than is held
     */
    record Line(long number, String text, boolean cut) {}

    /** The next line; null after the last. */
    @Nullable
    Line next() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        while (true) {
            int start = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            int room = LONGEST - text.length();
            cut |= at - start > room;
            text.append(buffer, start, Math.min(at - start, room));
            if (at < filled) {
                skipLineEnd();
                break;
            }
            if (!fill()) {
                break;
            }
        }
        return new Line(++number, text.toString(), cut);
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = buffer[at++] == '\r';
        if (carriageReturn && (at < filled || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
