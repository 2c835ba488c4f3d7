package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.checkpoint.Reason.Code;
import io.dossier.eventstore.note.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place outside the database: {@code checkpoint} is the newest one, {@code checkpoint-history} has all of them with an empty line
 * behind each, {@code tile} the hashes of the tree, {@code audits} what audits stated, {@code keys} the keys by which signatures are checked. It protects as much as it is out of reach of
 * whoever can reach the database.
 */
public final class CheckpointFolder implements AutoCloseable {

    private static final byte[] END_OF_NOTE = {'\n', '\n'};
    private static final String SIGNATURE = "\u2014 ";
    // Longer than any note, and so than any part of one that a crash may leave.
    private static final int TAIL = 64 * 1024;
    private static final Pattern STATEMENT_NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private final Path folder;
    private final DamagedFiles damaged;
    private @Nullable FileChannel claim;

    /** @param folder is made when it is first claimed */
    public CheckpointFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.damaged = new DamagedFiles(history(), newest());
    }

    /** The folder, as an absolute path. */
    public Path path() {
        return folder;
    }

    /** Whether no checkpoint lies here. */
    public boolean isEmpty() {
        return !Files.exists(newest()) && !Files.exists(history());
    }

    /**
     * Takes the folder for this process, or says that another one has it.
     *
     * @throws UncheckedIOException if it cannot be made or written to
     */
    boolean claimed() {
        if (claim != null) {
            return true;
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                return false;
            }
            claim = channel;
            return true;
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_CLAIMED, folder, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * The newest checkpoint of the history here. What a crash, or somebody, left of one behind it is taken away, for the database has it whole; it is kept in a file
     * beside, and told.
     *
     * @param now for the name of that file
     */
    Optional<Checkpoint> last(Instant now) {
        Path history = history();
        try {
            if (!Files.exists(history)) {
                return Optional.empty();
            }
            try (FileChannel channel = FileChannel.open(history, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long start = Math.max(0, channel.size() - TAIL);
                byte[] tail = read(channel, start);
                int end = endOfLastNote(tail);
                if (end == 0 && start > 0) {
                    throw new HistoryContradicted(Code.FILE_WITHOUT_CHECKPOINT, history);
                }
                if (end < tail.length) {
                    damaged.mendHistory(channel, start + end, now);
                }
                return end == 0 ? Optional.empty() : Optional.of(lastNote(tail, end));
            }
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_READ, folder, e);
        } catch (IllegalArgumentException e) {
            throw new HistoryContradicted(Code.FILE_ENDS_OTHERWISE, history, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Makes the file with the newest checkpoint agree with the history, where something other than this software wrote to one of them. What is nowhere else is kept in a
     * file beside; all of it is told.
     *
     * @param last of the history
     * @param stored the checkpoint of a size as the database has it
     * @param now for the name of that file
     */
    void mendNewest(Optional<Checkpoint> last, LongFunction<Optional<String>> stored, Instant now) {
        try {
            damaged.mendNewest(last, stored, now);
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_WRITTEN, folder, e);
        }
    }

    /** Says that there is no checkpoint here, though the database has so many. */
    void tellOfNone(long stored) {
        damaged.tellOfNone(stored);
    }

    /** The newest checkpoint, for a process that has not the folder; empty if none can be read, which whoever has the folder sees to. */
    Optional<Checkpoint> newestOfAnother() {
        try {
            return Optional.of(Checkpoint.parse(Files.readString(newest(), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_READ, folder, e);
        }
    }

    private static byte[] read(FileChannel channel, long start) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size() - start));
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
            // reads on
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Where the last whole note ends, with the empty line behind it: it is one whose last block is of signatures. */
    private static int endOfLastNote(byte[] tail) {
        byte[] signature = SIGNATURE.getBytes(StandardCharsets.UTF_8);
        int blockEnd = lastIndexOf(tail, END_OF_NOTE, tail.length - 2);
        while (blockEnd >= 0) {
            int blockStart = lastIndexOf(tail, END_OF_NOTE, blockEnd - 1);
            int from = blockStart < 0 ? 0 : blockStart + 2;
            if (Arrays.equals(
                    tail, from, Math.min(from + signature.length, tail.length), signature, 0, signature.length)) {
                return blockEnd + 2;
            }
            blockEnd = blockStart;
        }
        return 0;
    }

    private static int lastIndexOf(byte[] bytes, byte[] sought, int from) {
        for (int i = from; i >= 0; i--) {
            if (bytes[i] == sought[0] && bytes[i + 1] == sought[1]) {
                return i;
            }
        }
        return -1;
    }

    private static Checkpoint lastNote(byte[] tail, int end) {
        int signatures = lastIndexOf(tail, END_OF_NOTE, end - 3);
        int before = lastIndexOf(tail, END_OF_NOTE, signatures - 1);
        int from = before < 0 ? 0 : before + 2;
        return Checkpoint.parse(new String(tail, from, end - 1 - from, StandardCharsets.UTF_8));
    }

    /** The right edge of the tree of that size, from the tiles. */
    Frontier frontier(long size) {
        List<List<byte[]>> levels = new ArrayList<>();
        for (int level = 0; size >> (8 * level) > 0; level++) {
            long hashes = size >> (8 * level);
            int width = (int) (hashes % Frontier.TILE);
            levels.add(width == 0 ? List.of() : tile(level, hashes / Frontier.TILE, width));
        }
        return Frontier.of(size, levels);
    }

    /** The leaf hashes of the tile with that index, of the tree of that size. */
    List<byte[]> leaves(long tile, long size) {
        return tile(0, tile, (int) Math.min(Frontier.TILE, size - tile * Frontier.TILE));
    }

    private List<byte[]> tile(int level, long index, int width) {
        Path full = folder.resolve(TilePath.full(level, index));
        Path partial = folder.resolve(TilePath.partial(level, index, width));
        try {
            Path file = Files.exists(full) ? full : partial;
            byte[] bytes = bytesOf(file, full);
            if (bytes.length < width * Frontier.HASH || bytes.length % Frontier.HASH != 0) {
                throw new HistoryContradicted(Code.TILE_TOO_SHORT, file, bytes.length, width * Frontier.HASH);
            }
            List<byte[]> hashes = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                hashes.add(Arrays.copyOfRange(bytes, i * Frontier.HASH, (i + 1) * Frontier.HASH));
            }
            return hashes;
        } catch (NoSuchFileException e) {
            throw new HistoryContradicted(Code.TILE_MISSING, partial);
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_READ, folder, e);
        }
    }

    // Whoever has the folder deletes the partial ones once the full one is there: it may be another process, just now.
    private static byte[] bytesOf(Path file, Path full) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Files.readAllBytes(full);
        }
    }

    /**
     * Writes the tiles first and the checkpoint last, so that whatever checkpoint is found here has its tiles. What was damaged in their place is kept in a file
     * beside, and told.
     *
     * @param now for the name of that file
     */
    void publish(Frontier tree, Checkpoint checkpoint, Instant now) {
        DurableFiles files = new DurableFiles();
        List<Frontier.FullTile> full = tree.takeFullTiles();
        try {
            for (Frontier.FullTile tile : full) {
                writeTile(files, TilePath.full(tile.level(), tile.index()), tile.hashes(), now);
            }
            for (int level = 0; level < tree.height(); level++) {
                byte[] hashes = tree.partialTile(level);
                if (hashes.length > 0) {
                    long index = (tree.size() >> (8 * level)) / Frontier.TILE;
                    writeTile(files, TilePath.partial(level, index, hashes.length / Frontier.HASH), hashes, now);
                }
            }
            files.force();
            byte[] note = checkpoint.bytes();
            byte[] noteAndEmptyLine = Arrays.copyOf(note, note.length + 1);
            noteAndEmptyLine[note.length] = '\n';
            files.append(history(), noteAndEmptyLine);
            files.write(newest(), note);
            files.force();
            for (Frontier.FullTile tile : full) {
                deletePartials(folder.resolve(TilePath.partials(tile.level(), tile.index())));
            }
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_WRITTEN, folder, e);
        }
    }

    private void writeTile(DurableFiles files, String path, byte[] hashes, Instant now) throws IOException {
        Path tile = folder.resolve(path);
        damaged.keepOther(tile, hashes, now);
        files.write(tile, hashes);
    }

    /** A full tile tells all that its earlier forms told. */
    private static void deletePartials(Path partials) throws IOException {
        if (Files.isDirectory(partials)) {
            List<Path> forms;
            try (Stream<Path> listed = Files.list(partials)) {
                forms = listed.toList();
            }
            for (Path form : forms) {
                if (!DamagedFiles.isKept(form)) {
                    Files.delete(form);
                }
            }
            if (forms.stream().noneMatch(DamagedFiles::isKept)) {
                Files.delete(partials);
            }
        }
    }

    /**
     * Writes the keys by which the signatures here are checked, one a line. Whoever verifies should have them from elsewhere. What is not the store's is kept in a
     * file beside, and told.
     *
     * @param expected whether there should be some already
     * @param now for the name of that file
     */
    void publishKeys(List<String> keys, boolean expected, Instant now) {
        DurableFiles files = new DurableFiles();
        Path file = folder.resolve("keys");
        try {
            damaged.keepOtherKeys(file, keys, expected, now);
            files.write(file, (String.join("\n", keys) + "\n").getBytes(StandardCharsets.UTF_8));
            files.force();
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_WRITTEN, folder, e);
        }
    }

    /** Writes a statement, below {@code audits}; so may a process that has not the folder, for each has a file of its own, and is there whole or not at all. */
    void keepStatement(String name, SignedNote statement) {
        if (!STATEMENT_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("[%s] is no name of a statement".formatted(name));
        }
        DurableFiles files = new DurableFiles();
        try {
            files.write(
                    folder.resolve("audits").resolve(name), statement.toString().getBytes(StandardCharsets.UTF_8));
            files.force();
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_WRITTEN, folder, e);
        }
    }

    private Path newest() {
        return folder.resolve("checkpoint");
    }

    private Path history() {
        return folder.resolve("checkpoint-history");
    }

    @Override
    public void close() {
        try {
            if (claim != null) {
                claim.close();
                claim = null;
            }
        } catch (IOException e) {
            throw new FilesFailed(Code.FOLDER_NOT_CLOSED, folder, e);
        }
    }
}
