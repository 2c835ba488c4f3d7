package io.dossier.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** From the start of the jar that the build leaves to its first answer, and its memory then, with the cache of classes and without. */
final class StartBenchmark {
    private static final int ROUNDS = 5;

    private StartBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        Path jar = RunningJar.built();
        Path alone = Files.copy(jar, folder.resolve("dossier.jar")); // a cache stands beside its jar
        Table table = report.table("start", "The product in one process, from its start to the first answer", "with");
        for (int round = 0; round < ROUNDS; round++) {
            measure(table, "the cache of classes", jar, folder.resolve("cached-" + round));
            measure(table, "no cache", alone, folder.resolve("plain-" + round));
        }
    }

    private static void measure(Table table, String what, Path jar, Path data) throws Exception {
        long begin = System.nanoTime();
        try (RunningJar product = RunningJar.start(jar, data)) {
            product.awaitAnswer();
            double seconds = (System.nanoTime() - begin) / 1e9;
            table.add(
                    what,
                    Figures.of("s to the first answer", seconds)
                            .and("MiB resident", product.residentMebibytes())
                            .map());
        }
    }
}
