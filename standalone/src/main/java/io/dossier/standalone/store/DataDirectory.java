package io.dossier.standalone.store;

import io.dossier.server.setting.UnusableSetting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
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
     * @throws UnusableSetting if it cannot be made or written to
     * @throws IOException if the claim fails although it can be written to
     */
    public static DataDirectory claim(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        FileChannel channel = open(absolute);
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

    private static FileChannel open(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw unusable(folder, "which is a file and not a folder", e);
        } catch (IOException e) {
            throw unusable(folder, "which cannot be made or written to (%s)".formatted(e), e);
        }
    }

    private static UnusableSetting unusable(Path folder, String problem, IOException cause) {
        return new UnusableSetting(
                "dossier.data-dir",
                folder,
                problem,
                "Name a folder that the user of this process may write to with --dossier.data-dir=FOLDER; it is made if it is not there.",
                cause);
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

    /** The SQLite file that holds the timers of deadlines and the repair book; deleted, it is filled anew from the events. */
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
