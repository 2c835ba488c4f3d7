package io.dossier.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** All checkpoints of a folder, one after the other: notes with an empty line behind each. Reads as it goes. */
final class CheckpointHistory implements Iterator<SignedHead>, AutoCloseable {
    private final Path file;
    private final BufferedReader reader;
    private @Nullable SignedHead next;
    private long lastSize;

    private CheckpointHistory(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** @throws CannotVerify if there are none */
    static CheckpointHistory open(Path folder) {
        Path file = folder.resolve("checkpoint-history");
        try {
            CheckpointHistory history =
                    new CheckpointHistory(file, Files.newBufferedReader(file, StandardCharsets.UTF_8));
            history.advance();
            return history;
        } catch (NoSuchFileException e) {
            throw new CannotVerify("checkpoints.missing", file);
        } catch (IOException e) {
            throw new CannotVerify("file.unreadable", file, e);
        }
    }

    /** Reads a file with one checkpoint, such as somebody keeps. */
    static SignedHead single(Path file) {
        return parsed(text(file), file);
    }

    /** What such a file holds, whatever it is. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new CannotVerify("file.missing", file);
        } catch (IOException e) {
            throw new CannotVerify("file.unreadable", file, e);
        }
    }

    /**
     * The one checkpoint that was read from there.
     *
     * @param where it stands, for the message
     */
    static SignedHead parsed(String whole, Object where) {
        int end = whole.lastIndexOf("\n\n");
        if (end < 0) {
            throw new CannotVerify("checkpoint.malformed", where, Excerpt.of(whole));
        }
        return SignedHead.parse(
                whole.substring(0, end + 1), whole.substring(end + 2).lines().toList(), where);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SignedHead next() {
        SignedHead current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        advance();
        return current;
    }

    private void advance() {
        try {
            StringBuilder text = new StringBuilder();
            for (String line : block()) {
                text.append(line).append('\n');
            }
            if (text.isEmpty()) {
                next = null;
                return;
            }
            next = SignedHead.parse(text.toString(), block(), file);
            lastSize = next.size();
        } catch (CharacterCodingException e) {
            throw new CannotVerify("checkpoint.malformed", file, e);
        } catch (IOException e) {
            throw new CannotVerify("file.unreadable", file, e);
        }
    }

    /** The lines up to the next empty one, which must be there; none at the end of the file. */
    private List<String> block() throws IOException {
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = line(reader);
            if (line == null) {
                if (lines.isEmpty()) {
                    return lines;
                }
                throw truncated();
            }
            if (line.isEmpty()) {
                if (lines.isEmpty()) {
                    throw new CannotVerify("checkpoint.malformed", file, "");
                }
                return lines;
            }
            lines.add(line);
        }
    }

    /** A line that ends with a newline; null at the end of the file. */
    private @Nullable String line(Reader from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0) {
                if (line.isEmpty()) {
                    return null;
                }
                throw truncated();
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private CannotVerify truncated() {
        return lastSize == 0
                ? new CannotVerify("checkpoints.truncated.first", file)
                : new CannotVerify("checkpoints.truncated", file, lastSize);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new CannotVerify("file.unreadable", file, e);
        }
    }
}
