package io.dossier.bench;

import io.dossier.query.infrastructure.projection.Projections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Matters of five years on the embedded default: figures of months, work lists and their counts, and the whole register, over HTTP.
 * {@code -Dbench.matters} says how many.
 */
final class MatterBenchmark {
    private static final int AT_ONCE = 500;
    private static final int ROUNDS = 3;

    private final Portal portal;
    private final int matters;

    private MatterBenchmark(Portal portal, int matters) {
        this.portal = portal;
        this.matters = matters;
    }

    static void run(Path folder, Report report) throws Exception {
        int matters = Integer.getInteger("bench.matters", 1_000_000);
        try (ConfigurableApplicationContext product = WaitingProduct.start(folder.resolve("matters"))) {
            long begin = System.nanoTime();
            long events = store(product.getBean(EventStore.class), matters);
            double stored = seconds(begin);
            product.getBean(Projections.class).start();
            Portal portal = new Portal(product);
            portal.awaitProjections();
            String matter =
                    "%,d matters of five years, %,d of them open (%,d events stored in %.0f s, in all projections after %.0f s)"
                            .formatted(matters, ManyMatters.OPEN, events, stored, seconds(begin));
            MatterBenchmark benchmark = new MatterBenchmark(portal, matters);
            benchmark.requireOpen();
            benchmark.read(report.table("matters", "Read over HTTP by 1 client, among " + matter, "what"));
            benchmark.export(report.table("exports", "Fetched by 1 job, of " + matter, "file"));
        }
    }

    private static long store(EventStore store, int count) {
        ManyMatters matters = new ManyMatters(count);
        long events = 0;
        var estate = matters.estate();
        store.publish(estate);
        events += estate.size();
        for (int from = 0; from < count; from += AT_ONCE) {
            var some = matters.events(from, Math.min(count, from + AT_ONCE));
            store.publish(some);
            events += some.size();
        }
        return events;
    }

    /** The figures are of lives as the rules allow them, or of nothing. */
    private void requireOpen() throws Exception {
        int open = new JsonMapper()
                .readTree(portal.data("front-desk", "{ workListCounts { open } }", Map.of()))
                .at("/data/workListCounts/open")
                .asInt();
        if (open != ManyMatters.OPEN) {
            throw new IllegalStateException(open + " matters are open, and not " + ManyMatters.OPEN);
        }
    }

    private void read(Table table) throws Exception {
        read(
                table,
                "callback statistics of a month",
                "director",
                "{ monthlyCallbackStatistics(month: \"%s\") { due made reached satisfied dissatisfied onTime satisfactionRate byDepartment { department made satisfied } byBuilding { building made satisfied } } }");
        read(
                table,
                "complaint analysis of a month",
                "director",
                "{ monthlyComplaintAnalysis(month: \"%s\") { registered answeredInTime daysToAnswer { median p90 } daysToSatisfaction { median p90 } byKind { kind registered } byDepartment { department registered } } }");
        for (String list : List.of("OPEN", "OVERDUE", "MINE")) {
            read(
                    table,
                    "work list " + list + ", 20",
                    "front-desk",
                    "{ workList(kind: " + list
                            + ", first: 20) { edges { cursor node { id kind state severity subject department dueOn } } pageInfo { hasNextPage endCursor } } }");
        }
        read(
                table,
                "counts of work lists",
                "front-desk",
                "{ workListCounts { dueToday overdue waitingForSignOff waitingForCallback waitingForReview mine open } }");
    }

    private void read(Table table, String what, String user, String query) throws Exception {
        Clients.Result result = Clients.measureWarm(
                1,
                Pace.MEASURED,
                (client, round) -> portal.data(
                        user, query.formatted(ManyMatters.FIRST.plusMonths(round % ManyMatters.MONTHS)), Map.of()));
        table.add(
                what,
                Figures.of("p50 ms", result.p50Millis())
                        .and("p99 ms", result.p99Millis())
                        .map());
    }

    private void export(Table table) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            fetch(table, "register.csv", false);
            fetch(table, "register.ndjson", false);
            fetch(table, "register.csv", true);
        }
    }

    private void fetch(Table table, String file, boolean zipped) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long bytes = 0;
        long lines = -1; // the first or the last is no row
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = portal.file("/exports/" + file, zipped)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = seconds(begin);
        long rows = zipped ? matters : lines;
        if (rows != matters) {
            throw new IllegalStateException(file + " has " + rows + " rows of " + matters + " matters");
        }
        Runtime machine = Runtime.getRuntime();
        table.add(
                file + (zipped ? ", gzip" : ""),
                Figures.of("rows", rows)
                        .and("s", seconds)
                        .and("rows/s", rows / seconds)
                        .and("MB", bytes / 1e6)
                        .and("MiB heap after", (machine.totalMemory() - machine.freeMemory()) >> 20)
                        .map());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
