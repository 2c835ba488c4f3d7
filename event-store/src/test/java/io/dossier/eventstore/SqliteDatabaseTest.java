package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void foldersAreCreated() {
        Path file = folder.resolve("a").resolve("b").resolve("events.db");

        try (var database = SqliteDatabase.open(file)) {
            assertThat(database.file()).isEqualTo(file).exists();
        }
    }

    @Test
    void aCommitIsOnDiskWhenItReturns() throws SQLException {
        try (var database = SqliteDatabase.open(folder.resolve("events.db"))) {
            database.write(writer -> {
                assertThat(setting(writer.connection(), "journal_mode")).isEqualTo("wal");
                assertThat(setting(writer.connection(), "synchronous"))
                        .as("FULL")
                        .isEqualTo("2");
            });
        }
    }

    @Test
    void readersCannotWrite() throws SQLException {
        try (var database = SqliteDatabase.open(folder.resolve("events.db"));
                var reader = database.readers().getConnection();
                var statement = reader.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table t (x)"))
                    .withMessageContaining("READONLY");
        }
    }

    @Test
    void aWriteThatFailsLeavesNothingAndTheNextOneSucceeds() throws SQLException {
        try (var database = SqliteDatabase.open(folder.resolve("events.db"))) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> database.write(writer -> {
                        execute(writer.connection(), "create table t (x)");
                        throw new IllegalStateException("in the middle");
                    }));

            database.write(writer -> execute(writer.connection(), "create table t (x)"));
        }
    }

    @Test
    void whatIsNoDatabaseIsNotOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, ".repeat(1000));

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> SqliteDatabase.open(file).close())
                .withMessageContaining("letter.txt");
    }

    private static String setting(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma " + pragma)) {
            return result.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
