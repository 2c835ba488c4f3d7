package io.dossier.standalone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures what the README states. Every figure is printed with what stands beside it in the same run. */
public final class Benchmark {
    private Benchmark() {}

    /**
     * Runs all measurements, or those named: {@code commands}, {@code archive}, {@code matters}, {@code history},
     * {@code rebuild}.
     *
     * @param arguments names of measurements
     */
    public static void main(String[] arguments) throws Exception {
        List<String> chosen = arguments.length == 0
                ? List.of("commands", "archive", "matters", "history", "rebuild")
                : List.of(arguments);
        Path folder = Files.createTempDirectory("dossier-bench");
        System.out.printf(
                "Java %s, %d cores, data in %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), folder);
        if (chosen.contains("commands")) {
            CommandBenchmark.run(folder);
        }
        if (chosen.contains("archive")) {
            ArchiveBenchmark.run(folder);
        }
        if (chosen.contains("matters")) {
            MatterBenchmark.run(folder);
        }
        if (chosen.contains("history")) {
            HistoryBenchmark.run(folder);
        }
        if (chosen.contains("rebuild")) {
            RebuildBenchmark.run(folder);
        }
        // embedded servers keep threads of their own
        System.exit(0);
    }
}
