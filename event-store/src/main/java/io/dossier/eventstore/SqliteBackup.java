package io.dossier.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * Copies a SQLite event store as it is at one moment, whoever reads and writes it meanwhile. Copying the file alone would not do: what was
 * committed last stands in the WAL beside it.
 */
public final class SqliteBackup {
    private static final int PATIENCE_MILLIS = 10_000;

    private SqliteBackup() {}

    /**
     * Makes the copy, which is one file and is on disk, whole, when this returns. It is a store as any other.
     *
     * @param store the file that is copied
     * @param copy where the copy goes; nothing may be there
     * @return the position of the last event in the copy; 0 if it has none
     * @throws NoSuchFileException if there is no store
     * @throws FileAlreadyExistsException if there is something at the copy's place
     * @throws IOException if the store cannot be read, is no event store, or the copy cannot be written; then there is no copy
     */
    public static long copy(Path store, Path copy) throws IOException {
        Path target = copy.toAbsolutePath();
        if (!Files.isRegularFile(store)) {
            throw new NoSuchFileException(store.toString());
        }
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            writeTo(unfinished, store);
            long last = last(unfinished);
            force(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return last;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeTo(Path unfinished, Path store) throws SQLException {
        SQLiteConfig patient = new SQLiteConfig();
        patient.setBusyTimeout(PATIENCE_MILLIS);
        try (Connection connection = patient.createConnection("jdbc:sqlite:" + store);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, unfinished.toString());
            vacuum.execute();
        }
    }

    /** Reads the copy once, so that one that is of no use is found out today. */
    private static long last(Path unfinished) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + unfinished);
                Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("pragma quick_check(1)")) {
                if (!"ok".equals(check.getString(1))) {
                    throw new IOException("The copy is damaged: " + check.getString(1));
                }
            }
            try (ResultSet last = statement.executeQuery("select coalesce(max(position), 0) from event")) {
                return last.getLong(1);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
