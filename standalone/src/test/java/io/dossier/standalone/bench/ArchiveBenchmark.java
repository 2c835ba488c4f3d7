package io.dossier.standalone.bench;

import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.standalone.DossierApplication;
import io.dossier.standalone.importing.ImportReport;
import io.dossier.standalone.importing.OfficeImporter;
import io.dossier.standalone.importing.ProgressListener;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Importing papers, catching projections up, and reading the newest page of archives, on the embedded default. */
final class ArchiveBenchmark {
    private static final int UNITS = 300;

    private ArchiveBenchmark() {}

    static void run(Path folder) throws Exception {
        System.out.printf(
                "%nImport into the embedded default, then the 20 newest entries of a unit over HTTP, 1 client%n");
        System.out.println(
                "| papers | import, papers/s | projections caught up after, s | page p50 ms | page p99 ms |");
        System.out.println("|---|---|---|---|---|");
        for (int papers : new int[] {20_000, 100_000, 1_000_000}) {
            measure(folder.resolve("papers-" + papers), papers);
        }
    }

    private static void measure(Path folder, int papers) throws Exception {
        SampleOfficeFiles.write(SampleOffice.of(7, UNITS, papers), folder.resolve("office"));
        try (ConfigurableApplicationContext product = SpringApplication.run(
                DossierApplication.class,
                "--server.port=0",
                "--logging.level.root=error",
                "--dossier.data-dir=" + folder.resolve("data"))) {
            ImportReport report = new OfficeImporter(
                            product.getBean(CommandDesk.class),
                            product.getBean(Clock.class),
                            128,
                            Locale.ENGLISH,
                            product.getBean(Messages.class)::of)
                    .run(folder.resolve("office"), folder.resolve("rejects"), ProgressListener.none());
            long imported = System.nanoTime();
            if (report.exitCode() != 0) {
                throw new IllegalStateException(report.summary());
            }
            Portal portal = new Portal(product);
            portal.awaitProjections();
            double caughtUp = (System.nanoTime() - imported) / 1e9;
            Clients.Result reading = Clients.measure(
                    1, Duration.ofSeconds(5), Duration.ofSeconds(10), (client, round) -> newest(portal, round));
            System.out.printf(
                    "| %,d | %,.0f | %.1f | %.1f | %.1f |%n",
                    papers,
                    report.rowsRead() / (report.took().toMillis() / 1e3),
                    caughtUp,
                    reading.p50Millis(),
                    reading.p99Millis());
        }
    }

    private static final String[] IDS = SampleOffice.of(7, UNITS, 0).units().stream()
            .map(unit -> unit.unitId())
            .toArray(String[]::new);

    private static void newest(Portal portal, long round) throws IOException, InterruptedException {
        String answer = portal.data(
                "auditor",
                "{ unit(id: \"" + IDS[(int) (round * 31 % IDS.length)]
                        + "\") { archive(first: 20) { edges { cursor node { id kind category documentClass documentDate recordedAt title tenancy { id companyName } } } pageInfo { hasNextPage endCursor } } } }");
        if (!answer.contains("\"cursor\"") && !answer.contains("\"edges\":[]")) {
            throw new IllegalStateException(answer);
        }
    }
}
