package io.dossier.verifier.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.StoredHistory;
import io.dossier.eventstore.checkpoint.Cadence;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A million events on PostgreSQL: merely reading them, and verifying them, each in a process with 256 MiB of heap. */
public final class VerificationBenchmark {
    private static final String ROWS = """
            insert into event
            select n, gen_random_uuid()::text, 'Dossier', 'B-' || n, 0, 1767225600000000 + n, 'TenantMovedIn', '1',
                   convert_to('{"unitId":"B31-' || n || '","tenancyId":"8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10","building":"B31","floor":1,"companyName":"星河科技有限公司","contact":{"name":"陳思遠","phone":"+86 21 5555 0101"},"leaseStart":"2026-01-01","leaseEnd":"2028-01-01","movedInOn":"2026-01-01"}', 'UTF8'),
                   convert_to('{"actor":"bench","role":"supervisor","correlationId":"bench","commandId":"8f0e8f5e-6a0b-4c36-9d3c-3c1c5a6f3f10","commandDigest":"6f0c1f6f5d6f0b2f8f6f0c1f6f5d6f0b2f8f6f0c1f6f5d6f0b2f8f6f0c1f6f5d"}', 'UTF8'),
                   gen_random_uuid()::text, 0, gen_random_uuid()::text
            from generate_series(1, %d) n""";

    private VerificationBenchmark() {}

    /** @param arguments how many events, 1,000,000 if left out, and how many rounds, 3 if left out */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("dossier-verify-bench");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            write(url, events);
            sign(url, folder, events);
            for (int round = 0; round < rounds; round++) {
                run(MerelyReading.class.getName(), url);
                long from = System.nanoTime();
                run(
                        "io.dossier.verifier.Verifier",
                        "verify",
                        "--store",
                        url,
                        "--checkpoints",
                        folder.resolve("checkpoints").toString(),
                        "--keys",
                        folder.resolve("keys").toString(),
                        "--language",
                        "en");
                System.out.printf("verified in %.1f s, with the start of Java%n", (System.nanoTime() - from) / 1e9);
            }
        }
    }

    private static void write(String url, int events) throws Exception {
        try (HikariDataSource pool = pool(url);
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            EventStoreSchema.migrate(new PostgresDialect(pool));
            statement.execute(ROWS.formatted(events));
            statement.execute("vacuum analyze event");
        }
    }

    private static void sign(String url, Path folder, int events) {
        try (HikariDataSource pool = pool(url);
                CheckpointFolder checkpoints = new CheckpointFolder(folder.resolve("checkpoints"))) {
            StoredHistory history = new StoredHistory(new PostgresDialect(pool));
            CheckpointKeys keys = CheckpointKeys.open(
                    "dossier.example/" + history.storeId(),
                    folder.resolve("key.pem"),
                    folder.resolve("none"),
                    folder.resolve("keys"));
            CheckpointWriter writer = new CheckpointWriter(
                    history, checkpoints, keys, new Cadence(10_000, Duration.ZERO, 1000), Clock.systemUTC());
            long from = System.nanoTime();
            while (writer.turn(true) == CheckpointWriter.Turn.WENT_ON) {
                // goes on
            }
            System.out.printf(
                    "signed %,d events in %,d checkpoints in %.1f s%n",
                    events, (events + 9_999) / 10_000, (System.nanoTime() - from) / 1e9);
        }
    }

    private static void run(String... mainAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("It ended with " + exitCode);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }
}
