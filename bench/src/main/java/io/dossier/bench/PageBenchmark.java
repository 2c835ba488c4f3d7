package io.dossier.bench;

import io.dossier.eventstore.PostgresDialect;
import io.dossier.query.infrastructure.projection.Projections;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/** How many pages of archives are answered in a second, and how many by a server that has nothing to look up. */
final class PageBenchmark {
    private static final int UNITS = 300;
    private static final int CLIENTS = 8;

    private PageBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        int papers = Integer.getInteger("bench.page.papers", 100_000);
        Table table = report.table(
                "pages",
                "The newest 20 entries of a unit over HTTP, %d clients, among %,d papers; and from a bare Spring for GraphQL server that gives the same 20 to everybody"
                        .formatted(CLIENTS, papers),
                "server");
        double bare;
        try (ConfigurableApplicationContext server = BareServer.start()) {
            bare = add(table, "bare", new ArchivePages(new Portal(server), UNITS), Double.NaN);
        }
        try (Postgres postgres = Postgres.start();
                ConfigurableApplicationContext product =
                        ProductOnPostgres.start(folder.resolve("pages"), new PostgresDialect(postgres.pool()))) {
            new ManyPapers(UNITS, papers).storeIn(product.getBean(EventStore.class));
            product.getBean(Projections.class).start();
            Portal portal = new Portal(product);
            portal.awaitProjections();
            add(table, "Dossier", new ArchivePages(portal, UNITS), bare);
        }
    }

    private static double add(Table table, String what, ArchivePages pages, double bare) throws Exception {
        Clients.Result result =
                Clients.measureWarm(CLIENTS, Pace.MEASURED, (client, round) -> pages.newest(round + client));
        table.add(
                what,
                Figures.of("pages/s", result.perSecond())
                        .and("p50 ms", result.p50Millis())
                        .and("p99 ms", result.p99Millis())
                        .and("of bare", Double.isNaN(bare) ? 1 : result.perSecond() / bare)
                        .map());
        return result.perSecond();
    }
}
