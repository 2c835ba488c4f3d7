package io.dossier.standalone.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.PostgresDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** Pages of the history of a million events on PostgreSQL, over HTTP. {@code -Dbench.events} says how many. */
final class HistoryBenchmark {
    // Of one all that can happen, and of the next that it was registered and closed.
    private static final int EVENTS_OF_TWO_MATTERS = 6;

    private final Portal portal;
    private final ManyMatters matters;

    private HistoryBenchmark(Portal portal, ManyMatters matters) {
        this.portal = portal;
        this.matters = matters;
    }

    static void run(Path folder) throws Exception {
        int events = Integer.getInteger("bench.events", 1_000_000);
        ManyMatters matters = new ManyMatters(events / EVENTS_OF_TWO_MATTERS * 2);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start();
                HikariDataSource pool = (HikariDataSource) RawRows.pool(postgres.getPostgresDatabase());
                ConfigurableApplicationContext product =
                        ProductOnPostgres.start(folder.resolve("history"), new PostgresDialect(pool))) {
            long begin = System.nanoTime();
            store(product.getBean(EventStore.class), matters);
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze event");
            }
            System.out.printf(
                    "%nHistory of %,d events on PostgreSQL, pages of 20 over HTTP by 1 client (stored in %.0f s)%n",
                    product.getBean(EventStoreIndex.class).head(), (System.nanoTime() - begin) / 1e9);
            new HistoryBenchmark(new Portal(product), matters).read();
        }
    }

    private static void store(EventStore store, ManyMatters matters) {
        store.publish(matters.estate());
        for (int from = 0; from < matters.matters(); from += ProductOnPostgres.AT_ONCE) {
            List<DomainEventMessage<?>> some =
                    matters.events(from, Math.min(matters.matters(), from + ProductOnPostgres.AT_ONCE));
            store.publish(some);
        }
    }

    private void read() throws Exception {
        System.out.println("| history of | p50 ms | p99 ms |");
        System.out.println("|---|---|---|");
        page("everything up to a position", i -> "toPosition: " + (i + 1));
        page("a unit", i -> "unitId: \"" + ManyMatters.unit(i).value() + "\"");
        page("a tenancy", i -> "tenancyId: \"" + ManyMatters.tenancy(i) + "\"");
        page("a matter", i -> "complaintId: \"" + ManyMatters.matter(i).complaintId() + "\"");
    }

    private void page(String what, IntFunction<String> arguments) throws Exception {
        Clients.Result result = Clients.measure(1, Duration.ofSeconds(15), Duration.ofSeconds(10), (client, round) -> {
            int i = Math.toIntExact(round * 7_919 % matters.matters());
            portal.data(
                    "auditor",
                    "{ history(last: 20, " + arguments.apply(i)
                            + ") { edges { cursor node { position recordedAt actor role command { name } event title clauses { id } unitId changes { label before after } } } pageInfo { hasPreviousPage } } }");
        });
        System.out.printf("| %s | %.1f | %.1f |%n", what, result.p50Millis(), result.p99Millis());
    }
}
