package io.dossier.standalone.bench;

import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.query.infrastructure.projection.Projections;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Importing papers, catching projections up, and reading the newest page of archives, on the embedded default. */
final class ArchiveBenchmark {
    private static final int UNITS = 300;
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private ArchiveBenchmark() {}

    static void run(Path folder) throws Exception {
        System.out.printf(
                "%nImport into the embedded default as by command line, then the 20 newest entries of a unit over HTTP, 1 client%n");
        System.out.println(
                "| papers | import, papers/s | projections caught up after, s | page p50, p99 ms | inside the server p50, p99 ms |");
        System.out.println("|---|---|---|---|---|");
        for (String papers :
                System.getProperty("bench.papers", "20000,100000,1000000").split(",")) {
            measure(folder.resolve("papers-" + papers), Integer.parseInt(papers));
        }
    }

    private static void measure(Path folder, int papers) throws Exception {
        SampleOffice office = SampleOffice.of(7, UNITS, papers);
        SampleOfficeFiles.write(
                new SampleOffice(office.units(), office.tenancies(), office.papers(), List.of(), List.of()),
                folder.resolve("office"));
        InsideTheServer inside = new InsideTheServer();
        ApplicationContextInitializer<GenericApplicationContext> measuring =
                context -> context.registerBean("insideTheServer", InsideTheServer.class, () -> inside);
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(DossierApplication.class)
                .initializers(measuring)
                .run(
                        "--server.port=0",
                        "--logging.level.root=error",
                        "--dossier.timers.auto-start=false",
                        "--dossier.projections.auto-start=false",
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
            product.getBean(Projections.class).start();
            Portal portal = new Portal(product);
            portal.awaitProjections();
            double caughtUp = (System.nanoTime() - imported) / 1e9;
            Clients.measure(1, Duration.ZERO, WARM_UP, (client, round) -> newest(portal, round));
            inside.begin();
            Clients.Result reading =
                    Clients.measure(1, Duration.ZERO, Duration.ofSeconds(10), (client, round) -> newest(portal, round));
            System.out.printf(
                    "| %,d | %,.0f | %.1f | %.1f, %.1f | %.1f, %.1f |%n",
                    papers,
                    report.rowsRead() / (report.took().toMillis() / 1e3),
                    caughtUp,
                    reading.p50Millis(),
                    reading.p99Millis(),
                    inside.percentileMillis(50),
                    inside.percentileMillis(99));
        }
    }

    private static final String[] IDS = SampleOffice.of(7, UNITS, 0).units().stream()
            .map(unit -> unit.unitId())
            .toArray(String[]::new);

    private static void newest(Portal portal, long round) throws IOException, InterruptedException {
        String answer = portal.data(
                "auditor",
                "query ($unit: ID!) { unit(id: $unit) { archive(first: 20) { edges { cursor node { id kind category documentClass documentDate recordedAt title tenancy { id companyName } } } pageInfo { hasNextPage endCursor } } } }",
                Map.of("unit", IDS[(int) (round * 31 % IDS.length)]));
        if (!answer.contains("\"cursor\"") && !answer.contains("\"edges\":[]")) {
            throw new IllegalStateException(answer);
        }
    }
}
