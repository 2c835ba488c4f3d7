package io.dossier.eventstore.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Writes files so that they are on disk as a whole or not at all. */
final class DurableFiles {

    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Set<Path> folders = new LinkedHashSet<>();

    /** Puts the content at the place of whatever is there. Until it is whole it has a hidden name, so that nobody takes it for the file. */
    void write(Path file, byte[] content) throws IOException {
        Path folder = made(file);
        Path unfinished = folder.resolve("." + file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            all(channel, content);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folders.add(folder);
    }

    /** Adds the content at the end; a crash may leave a part of it. */
    void append(Path file, byte[] content) throws IOException {
        Path folder = made(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            all(channel, content);
        }
        folders.add(folder);
    }

    /** Waits until the content of a file that somebody else wrote is on disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until the names of what was written are on disk as well. */
    void force() throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            for (Path folder : folders) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
        folders.clear();
    }

    private Path made(Path file) throws IOException {
        Path folder = parent(file.toAbsolutePath());
        for (Path missing = folder; !Files.exists(missing); missing = parent(missing)) {
            folders.add(parent(missing));
        }
        Files.createDirectories(folder);
        return folder;
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "A root folder is always there");
    }

    private static void all(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }
}
