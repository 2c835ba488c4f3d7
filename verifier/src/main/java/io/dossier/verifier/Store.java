package io.dossier.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;

/** The database, opened for reading only, as it is at one moment. */
final class Store implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 2000;
    private static final String SQLITE = "sqlite:";
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*");

    private final String shown;
    private final Connection connection;

    private Store(String shown, Connection connection) {
        this.shown = shown;
        this.connection = connection;
    }

    /**
     * @param address {@code sqlite:FILE}, or a JDBC URL of PostgreSQL
     * @throws CannotVerify if it cannot be opened
     */
    static Store open(String address) {
        String shown = PASSWORD.matcher(address).replaceAll("$1***");
        try {
            if (address.startsWith(SQLITE)) {
                return new Store(shown, sqlite(Path.of(address.substring(SQLITE.length()))));
            }
            if (address.startsWith("jdbc:postgresql:")) {
                return new Store(shown, postgresql(address));
            }
            throw new CannotVerify("store.unknown", shown);
        } catch (SQLException e) {
            throw unreadable(shown, e);
        }
    }

    private static Connection sqlite(Path file) throws SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CannotVerify("file.missing", file);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(10_000);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection postgresql(String url) throws SQLException {
        Properties properties = new Properties();
        // Binary from the first row on: as text, bytes would be twice as many.
        properties.setProperty("prepareThreshold", "-1");
        properties.setProperty("ApplicationName", "dossier-verify");
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setReadOnly(true);
        // Only in a transaction are rows handed over in portions; in this one all of them are of one moment.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    /** Takes rows until it has enough. */
    @FunctionalInterface
    interface RowTaker {
        /** @return whether more are wanted */
        boolean take(ResultSet row) throws SQLException;
    }

    /** All events in the order of their positions, whatever these are. */
    void events(RowTaker taker) {
        rows("select " + EventBytes.COLUMNS + " from event order by position", taker);
    }

    /** Those after a position. */
    void eventsAfter(long position, RowTaker taker) {
        rows("select " + EventBytes.COLUMNS + " from event where position > " + position + " order by position", taker);
    }

    /** Size and note of each checkpoint that the database has, the smallest first. */
    void checkpoints(RowTaker taker) {
        rows("select size, note from checkpoint order by size", taker);
    }

    /** The same of those that are larger than that size. */
    void checkpointsAfter(long size, RowTaker taker) {
        rows("select size, note from checkpoint where size > " + size + " order by size", taker);
    }

    /** Its address, without a password. */
    @Override
    public String toString() {
        return shown;
    }

    /** Which store it says it is. */
    String id() {
        StringBuilder id = new StringBuilder();
        rows("select id from store_identity", row -> {
            id.append(row.getString(1));
            return false;
        });
        return id.toString();
    }

    private void rows(String sql, RowTaker taker) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && taker.take(rows)) {
                    // goes on
                }
            }
        } catch (SQLException e) {
            throw unreadable(shown, e);
        }
    }

    private static CannotVerify unreadable(String shown, SQLException e) {
        return new CannotVerify(
                "store.unreadable", shown, String.valueOf(e.getMessage()).strip());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(shown, e);
        }
    }
}
