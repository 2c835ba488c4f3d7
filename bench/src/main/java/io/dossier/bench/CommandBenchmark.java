package io.dossier.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Durable commands a second through the desk, beside the same rows written raw, in groups, by one connection. */
final class CommandBenchmark {
    private static final int CLIENTS = 32;

    private CommandBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        Table table = report.table(
                "commands",
                "Register a unit and move a tenant in, %d clients, fsync on, beside the same rows raw in groups of %d"
                        .formatted(CLIENTS, CLIENTS),
                "store");
        try (SqliteDatabase warming = SqliteDatabase.open(folder.resolve("warm.sqlite"));
                SqliteDatabase database = SqliteDatabase.open(folder.resolve("bench.sqlite"));
                SqliteDatabase raw = SqliteDatabase.open(folder.resolve("raw.sqlite"))) {
            measure(table, "SQLite", on(warming), on(database), on(raw));
        }
        try (Postgres postgres = Postgres.start();
                HikariDataSource database = postgres.anotherPool("bench");
                HikariDataSource raw = postgres.anotherPoolForBatches("raw")) {
            measure(table, "PostgreSQL 18", on(postgres.pool()), on(database), on(raw));
        }
    }

    /** An event store and the database that it is in. */
    private record Store(Dialect dialect, DataSource database) {}

    private static Store on(SqliteDatabase database) {
        return new Store(new SqliteDialect(database), database.readWrite());
    }

    private static Store on(DataSource postgres) {
        return new Store(new PostgresDialect(postgres), postgres);
    }

    private static void measure(Table table, String name, Store warming, Store store, Store raw) throws Exception {
        try (CommandSide commands = new CommandSide(warming.dialect())) {
            Clients.warmUp(CLIENTS, opening(commands));
        }
        EventStoreSchema.migrate(raw.dialect());
        try (CommandSide commands = new CommandSide(store.dialect())) {
            Clients.Result result = Clients.measure(CLIENTS, Pace.SETTLING, Pace.MEASURED, opening(commands));
            double rows = RawRows.after(0, store.database()).perSecond(raw.database(), 1, CLIENTS, Pace.MEASURED);
            table.add(
                    name,
                    Figures.of("commands/s", result.perSecond())
                            .and("p50 ms", result.p50Millis())
                            .and("p99 ms", result.p99Millis())
                            .and("raw rows/s", rows)
                            .and("ratio", result.perSecond() / rows)
                            .map());
        }
    }

    private static Clients.Work opening(CommandSide commands) {
        return (client, round) -> commands.send(Tenancies.opening("B", client, round));
    }
}
