package io.dossier.bench;

import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.PostgresDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** Pages of the history of a million events on PostgreSQL, over HTTP. {@code -Dbench.events} says how many. */
final class HistoryBenchmark {
    // Of one all that can happen, and of the next that it was registered and closed.
    private static final int EVENTS_OF_TWO_MATTERS = 6;

    private final Portal portal;
    private final InsideTheServer inside;
    private final ManyMatters matters;
    private final Table table;

    private HistoryBenchmark(Portal portal, InsideTheServer inside, ManyMatters matters, Table table) {
        this.portal = portal;
        this.inside = inside;
        this.matters = matters;
        this.table = table;
    }

    static void run(Path folder, Report report) throws Exception {
        int events = Integer.getInteger("bench.events", 1_000_000);
        ManyMatters matters = new ManyMatters(events / EVENTS_OF_TWO_MATTERS * 2);
        try (Postgres postgres = Postgres.start();
                ConfigurableApplicationContext product =
                        ProductOnPostgres.start(folder.resolve("history"), new PostgresDialect(postgres.pool()))) {
            long begin = System.nanoTime();
            store(product.getBean(EventStore.class), matters);
            try (var connection = postgres.pool().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze event");
            }
            Table table = report.table(
                    "history",
                    "Pages of 20 of the history of %,d events on PostgreSQL over HTTP, 1 client (stored in %.0f s)"
                            .formatted(
                                    product.getBean(EventStoreIndex.class).head(), (System.nanoTime() - begin) / 1e9),
                    "history of");
            new HistoryBenchmark(new Portal(product), product.getBean(InsideTheServer.class), matters, table).read();
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
        page("everything up to a position", i -> Map.of("toPosition", i + 1));
        page("a unit", i -> Map.of("unitId", ManyMatters.unit(i).value()));
        page("a tenancy", i -> Map.of("tenancyId", ManyMatters.tenancy(i).toString()));
        page(
                "a matter",
                i -> Map.of("complaintId", ManyMatters.matter(i).complaintId().toString()));
    }

    private void page(String what, IntFunction<Map<String, ?>> selection) throws Exception {
        Clients.Work reading = (client, round) -> {
            int i = Math.toIntExact(round * 7_919 % matters.matters());
            portal.data(
                    "auditor",
                    "query ($unitId: ID, $tenancyId: ID, $complaintId: ID, $toPosition: Long) { history(last: 20, unitId: $unitId, tenancyId: $tenancyId, complaintId: $complaintId, toPosition: $toPosition) { edges { cursor node { position recordedAt actor role command { name } event title clauses { id } unitId changes { label before after } } } pageInfo { hasPreviousPage } } }",
                    selection.apply(i));
        };
        Clients.warmUp(1, reading);
        inside.begin();
        Clients.Result result = Clients.measure(1, Duration.ZERO, Pace.MEASURED, reading);
        table.add(
                what,
                Figures.of("p50 ms", result.p50Millis())
                        .and("p99 ms", result.p99Millis())
                        .and("p50 ms inside the server", inside.percentileMillis(50))
                        .and("p99 ms inside the server", inside.percentileMillis(99))
                        .map());
    }
}
