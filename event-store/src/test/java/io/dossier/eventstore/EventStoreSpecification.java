package io.dossier.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every specification that extends this is run for each database, each test with a new and empty store. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
abstract class EventStoreSpecification {

    @Parameter
    Engine database;

    @TempDir
    Path folder;

    final Writers writers = new Writers();
    TestStore store;
    GroupCommitEventStorageEngine engine;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void openStore() {
        store = database.create(folder, Duration.ofSeconds(20));
        engine = store.openEngine();
    }

    @AfterEach
    void closeStore() {
        writers.finish();
        store.close();
    }

    final List<? extends TrackedEventMessage<?>> allEvents() {
        return engine.readEvents(null, false).toList();
    }

    static List<Long> positions(List<? extends TrackedEventMessage<?>> events) {
        return events.stream().map(event -> position(event.trackingToken())).toList();
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** How the database would answer a question about a table. PostgreSQL would read a table of this size whole, and is kept from it. */
    final String plan(String table, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        boolean isPostgres = database == Engine.POSTGRESQL;
        try (Connection connection = store.outsider();
                Statement statement = connection.createStatement()) {
            if (isPostgres) {
                statement.execute("set enable_seqscan = off");
                statement.execute("analyze " + table);
            }
            try (ResultSet rows = statement.executeQuery((isPostgres ? "explain " : "explain query plan ") + sql)) {
                int last = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    lines.add(rows.getString(last));
                }
            }
        }
        return String.join("\n", lines);
    }
}
