package io.dossier.bench;

import io.dossier.command.desk.CommandDesk;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.query.infrastructure.projection.Projections;
import java.nio.file.Path;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;

/** From the receipt of a command to the answer over GraphQL that shows what it did, while commands come at a steady rate. */
final class LagBenchmark {
    private static final int A_SECOND = Integer.getInteger("bench.lag.rate", 200);
    private static final int UNITS = 50;
    private static final int WARMING = 4;
    private static final int DIGITS = 3;

    private LagBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        try (Postgres postgres = Postgres.start();
                ConfigurableApplicationContext product =
                        ProductOnPostgres.start(folder.resolve("lag"), new PostgresDialect(postgres.pool()))) {
            product.getBean(Projections.class).start();
            CommandDesk desk = product.getBean(CommandDesk.class);
            for (int unit = 0; unit < UNITS; unit++) {
                CommandSide.send(desk, Tenancies.register(Tenancies.unit(unit), unit));
                CommandSide.send(desk, Tenancies.moveIn(Tenancies.unit(unit), Tenancies.tenancy(unit)));
            }
            Portal portal = new Portal(product);
            Histogram lag = new ConcurrentHistogram(DIGITS);
            Clients.Work work = (client, round) -> {
                CommandSide.send(desk, Tenancies.filing(client, round));
                long receipt = System.nanoTime();
                see(portal, client, round);
                lag.recordValue(System.nanoTime() - receipt);
            };
            Clients.warmUp(WARMING, work);
            lag.reset();
            Histogram whole = OpenLoop.run(A_SECOND, UNITS, Pace.SETTLING, Pace.MEASURED, work);
            Table table = report.table(
                    "lag",
                    "Papers filed, %d a second as they come, each looked for by a strong read over HTTP"
                            .formatted(A_SECOND),
                    "from");
            table.add("the receipt to the answer that shows it", percentiles(lag));
            table.add("when the command was due to that answer", percentiles(whole));
        }
    }

    private static Map<String, Double> percentiles(Histogram nanos) {
        return Figures.of("p50 ms", nanos.getValueAtPercentile(50) / 1e6)
                .and("p99 ms", nanos.getValueAtPercentile(99) / 1e6)
                .and("highest ms", nanos.getMaxValue() / 1e6)
                .map();
    }

    private static void see(Portal portal, int client, long round) throws Exception {
        String answer = portal.strongly(
                "auditor",
                "query ($unit: ID!) { unit(id: $unit) { archive(first: 20) { edges { node { title } } } } }",
                Map.of("unit", Tenancies.unit(client).value()));
        if (!answer.contains("\"title\"")) {
            throw new IllegalStateException("paper " + round + " of " + client + " is not shown: " + answer);
        }
    }
}
