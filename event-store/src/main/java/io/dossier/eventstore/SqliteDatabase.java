package io.dossier.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file in WAL mode: one connection that writes, because SQLite has one writer at a time, and a pool of connections that
 * only read and are not held up by it. A commit returns when it is on disk ({@code synchronous=FULL}).
 */
public final class SqliteDatabase implements AutoCloseable {

    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);
    private static final int READERS = 4;
    private static final int CACHE_KIB = 32 * 1024;

    // 128 MiB: rows go into indexes everywhere, and a page that is written often is merged into the file once. Whoever
    // writes waits
    // while pages are merged; with 32 MiB more than one command in a hundred did.
    private static final String PAGES_A_CHECKPOINT = "32768";

    private final Path file;
    private final SQLiteDataSource readWrite;
    private final HikariDataSource readers;
    private final ReentrantLock writing = new ReentrantLock();
    private SqliteWriter writer;

    private SqliteDatabase(Path file, Duration busyTimeout, int readers) throws SQLException {
        this.file = file;
        this.readWrite = new SQLiteDataSource(writing(busyTimeout));
        this.readWrite.setUrl(url(file));
        // Opened now: it creates the file and its WAL, without which nothing can be opened for reading only.
        this.writer = new SqliteWriter(readWrite.getConnection());
        this.readers = pool(file, busyTimeout, readers);
    }

    /**
     * Opens a file with the usual settings (10 s of patience with other writers, 4 readers), creating it and its folders.
     *
     * @throws EventStoreException if the file cannot be opened or is no database
     */
    public static SqliteDatabase open(Path file) {
        return open(file, BUSY_TIMEOUT, READERS);
    }

    /**
     * Opens a file, creating it and its folders when they are missing.
     *
     * @param busyTimeout how long a write waits for a writer in another process before it fails
     * @param readers how many connections read at the same time
     * @throws EventStoreException if the file cannot be opened or is no database
     */
    public static SqliteDatabase open(Path file, Duration busyTimeout, int readers) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            return new SqliteDatabase(absolute, busyTimeout, readers);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder of " + absolute, e);
        } catch (SQLException e) {
            throw new EventStoreException("Cannot open the SQLite file " + absolute, e);
        }
    }

    /** The file, as an absolute path. */
    public Path file() {
        return file;
    }

    /** Connections that only read, from a pool; this object closes it. */
    public DataSource readers() {
        return readers;
    }

    /** Connections that read and write, opened anew each time: for migrations and maintenance. */
    public DataSource readWrite() {
        return readWrite;
    }

    /** Does the work in one transaction on the writer connection; calls from several threads queue here. */
    void write(SqliteWriter.Work work) throws SQLException {
        writing.lock();
        try {
            usableWriter().transaction(work);
        } finally {
            writing.unlock();
        }
    }

    private SqliteWriter usableWriter() throws SQLException {
        if (writer.isBroken()) {
            writer.close();
            writer = new SqliteWriter(readWrite.getConnection());
        }
        return writer;
    }

    /** Waits for the write that is under way, then closes all connections. */
    @Override
    public void close() {
        writing.lock();
        try {
            readers.close();
            // Last of all, because the last connection to close merges the WAL into the file.
            writer.close();
        } catch (SQLException e) {
            throw new EventStoreException("Cannot close the SQLite file " + file, e);
        } finally {
            writing.unlock();
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    private static SQLiteConfig writing(Duration busyTimeout) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, PAGES_A_CHECKPOINT);
        return config;
    }

    private static HikariDataSource pool(Path file, Duration busyTimeout, int size) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
        var source = new SQLiteDataSource(config);
        source.setUrl(url(file));
        var pool = new HikariConfig();
        pool.setPoolName("event-store-readers");
        pool.setDataSource(source);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(size);
        return new HikariDataSource(pool);
    }
}
