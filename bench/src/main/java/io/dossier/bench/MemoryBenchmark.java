package io.dossier.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All documents of a million papers ({@code -Dbench.events}) built from their events by the jar that the build leaves, with little
 * memory ({@code -Dbench.heap}): all at once after the start, as with the first start after an update or a restore, and then by an operator's rebuild.
 */
final class MemoryBenchmark {
    private static final int UNITS = 3_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private MemoryBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        Path data = folder.resolve("memory");
        int papers = Integer.getInteger("bench.events", 1_000_000);
        try (ConfigurableApplicationContext product = WaitingProduct.start(data)) {
            new ManyPapers(UNITS, papers).storeIn(product.getBean(EventStore.class));
        }
        String heap = System.getProperty("bench.heap", "256m");
        Table table = report.table(
                "memory",
                "All projections of %,d papers on the embedded default, built with -Xmx%s".formatted(papers, heap),
                "what");
        try (RunningJar product = RunningJar.start(RunningJar.built(), data, "-Xmx" + heap)) {
            product.awaitAnswer();
            measure(table, "built after the start", product);
            for (JsonNode projection : projections(product)) {
                product.portal().rebuild(projection.at("/name").asString());
            }
            measure(table, "rebuilt beside what serves", product);
        }
    }

    private static void measure(Table table, String what, RunningJar product) throws Exception {
        long begin = System.nanoTime();
        long head = built(product);
        double seconds = (System.nanoTime() - begin) / 1e9;
        table.add(
                what,
                Figures.of("events", head)
                        .and("s", seconds)
                        .and("events/s", head / seconds)
                        .and("MiB resident at most", product.mostResidentMebibytes())
                        .map());
    }

    private static long built(RunningJar product) throws Exception {
        while (true) {
            product.requireAlive();
            JsonNode projections = projections(product);
            if (projections
                    .valueStream()
                    .noneMatch(projection -> projection.at("/rebuilding").asBoolean()
                            || projection.at("/lag").asLong() > 0)) {
                return projections.at("/0/head").asLong();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static JsonNode projections(RunningJar product) throws Exception {
        return JSON.readTree(product.portal().data("auditor", "{ projections { name head lag rebuilding } }", Map.of()))
                .at("/data/projections");
    }
}
