package io.dossier.bench;

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
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("bench.sqlite"))) {
            measure(table, "SQLite", new SqliteDialect(database), database.readWrite(), RawRows.SQLITE);
        }
        try (Postgres postgres = Postgres.start()) {
            measure(table, "PostgreSQL 18", new PostgresDialect(postgres.pool()), postgres.pool(), RawRows.POSTGRES);
        }
    }

    private static void measure(Table table, String name, Dialect dialect, DataSource dataSource, RawRows raw)
            throws Exception {
        EventStoreSchema.migrate(dialect);
        double rows = raw.perSecond(dataSource, 1, CLIENTS, Pace.MEASURED);
        try (CommandSide commands = new CommandSide(dialect)) {
            Clients.Result result = Clients.measureWarm(
                    CLIENTS, Pace.MEASURED, (client, round) -> commands.send(Tenancies.opening("B", client, round)));
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
}
