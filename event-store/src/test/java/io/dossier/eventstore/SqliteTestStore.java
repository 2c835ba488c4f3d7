package io.dossier.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** An event store in a file. */
final class SqliteTestStore extends TestStore {

    private final Path file;
    private final Duration patience;

    SqliteTestStore(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
        EventStoreSchema.migrate(openDialect());
    }

    @Override
    Dialect openDialect() {
        return new SqliteDialect(closedAtTheEnd(SqliteDatabase.open(file, patience, 4)));
    }

    @Override
    Connection outsider() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    void takeWriteLock(Connection outsider) throws SQLException {
        execute(outsider, "begin immediate");
    }

    @Override
    void commit(Connection outsider) throws SQLException {
        execute(outsider, "commit");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    String[] arguments() {
        return new String[] {"sqlite", file.toString()};
    }
}
