package io.dossier.standalone.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything that is kept. One process uses it at a time. */
public final class DataDirectory implements AutoCloseable {
    /** A predecessor that was killed a moment ago may not be gone yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path folder;
    private final FileChannel channel;

    private DataDirectory(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens the folder, which is made if it is not there, and claims it until this object is closed or the process ends.
     *
     * @throws DataDirectoryInUse if another process has it
     * @throws IOException if it cannot be made or written to
     */
    public static DataDirectory claim(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        FileChannel channel =
                FileChannel.open(absolute.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lock(channel) == null) {
            if (System.nanoTime() > deadline) {
                channel.close();
                throw new DataDirectoryInUse(absolute);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return new DataDirectory(absolute, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The SQLite file that holds the events: what must be backed up. */
    public Path events() {
        return folder.resolve("events.sqlite");
    }

    /** The file that holds the projections; deleted, it is rebuilt from the events. */
    public Path documents() {
        return folder.resolve("documents.mv");
    }

    /** The SQLite file that holds the timers of deadlines; deleted, it is filled anew from the events. */
    public Path timers() {
        return folder.resolve("timers.sqlite");
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
