package io.dossier.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Measures what the README states. Every figure stands beside what limits it, measured in the same run. */
public final class Benchmark {
    private static final Path JSON = Path.of("target", "bench.json");

    private Benchmark() {}

    /**
     * Runs all measurements, or those named, prints a table of each, and writes all figures as JSON.
     *
     * @param arguments names of measurements, such as {@code writes}
     */
    public static void main(String[] arguments) throws Exception {
        run(Measurement.of(arguments), JSON.toAbsolutePath());
        // embedded servers keep threads of their own
        System.exit(0);
    }

    static void run(List<Measurement> chosen, Path json) throws Exception {
        Path folder = Files.createTempDirectory("dossier-bench");
        System.out.printf(
                "Java %s, %d cores, data in %s until the end%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), folder);
        Report report = new Report();
        try {
            for (Measurement measurement : chosen) {
                measurement.measure(folder, report);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        Files.createDirectories(json.getParent());
        report.write(json, Clock.systemUTC());
    }
}
