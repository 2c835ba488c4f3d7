package io.dossier.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be measured. */
enum Measurement {
    COMMANDS(CommandBenchmark::run),
    WRITES((folder, report) -> WriteBenchmark.run(report)),
    LAG(LagBenchmark::run),
    REBUILD(RebuildBenchmark::run),
    PAGES(PageBenchmark::run),
    START(StartBenchmark::run),
    MEMORY(MemoryBenchmark::run),
    ARCHIVE(ArchiveBenchmark::run),
    MATTERS(MatterBenchmark::run),
    HISTORY(HistoryBenchmark::run);

    /** How it is measured. */
    @FunctionalInterface
    interface Run {
        void run(Path folder, Report report) throws Exception;
    }

    private final Run run;

    Measurement(Run run) {
        this.run = run;
    }

    /**
     * The measurements of a command line, with commas or blanks between them; all if it names none.
     *
     * @throws IllegalArgumentException if it names another
     */
    static List<Measurement> of(String... arguments) {
        List<Measurement> named = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split(",")))
                .filter(name -> !name.isBlank())
                .map(Measurement::named)
                .toList();
        return named.isEmpty() ? List.of(values()) : named;
    }

    private static Measurement named(String name) {
        return Arrays.stream(values())
                .filter(any -> any.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no measurement [%s]; there are: %s".formatted(name, Arrays.toString(values()))));
    }

    /** Measures, with files in a folder. */
    void measure(Path folder, Report report) throws Exception {
        run.run(folder, report);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
