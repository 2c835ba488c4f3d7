package io.dossier.bench;

import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.query.infrastructure.projection.Projections;
import io.dossier.standalone.importing.ImportReport;
import io.dossier.standalone.importing.OfficeImporter;
import io.dossier.standalone.progress.ProgressListener;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Importing papers, catching projections up, and reading the newest page of archives, on the embedded default. */
final class ArchiveBenchmark {
    private static final int UNITS = 300;

    private ArchiveBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        Table table = report.table(
                "archive",
                "Import into the embedded default as by command line, then the 20 newest entries of a unit over HTTP, 1 client",
                "papers");
        for (String papers :
                System.getProperty("bench.papers", "20000,100000,1000000").split(",")) {
            measure(table, folder.resolve("papers-" + papers), Integer.parseInt(papers));
        }
    }

    private static void measure(Table table, Path folder, int papers) throws Exception {
        SampleOffice office = SampleOffice.of(7, UNITS, papers);
        SampleOfficeFiles.write(
                new SampleOffice(office.units(), office.tenancies(), office.papers(), List.of(), List.of()),
                folder.resolve("office"));
        InsideTheServer inside = new InsideTheServer();
        ApplicationContextInitializer<GenericApplicationContext> measuring =
                context -> context.registerBean("insideTheServer", InsideTheServer.class, () -> inside);
        try (ConfigurableApplicationContext product = WaitingProduct.start(
                folder.resolve("data"),
                measuring,
                "--dossier.documents.uri=" + System.getProperty("bench.documents", "embedded"))) {
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
            ArchivePages pages = new ArchivePages(portal, UNITS);
            Clients.warmUp(1, (client, round) -> pages.newest(round));
            inside.begin();
            Clients.Result reading =
                    Clients.measure(1, Duration.ZERO, Pace.MEASURED, (client, round) -> pages.newest(round));
            table.add(
                    "%,d".formatted(papers),
                    Figures.of(
                                    "imported rows/s",
                                    report.rowsRead() / (report.took().toMillis() / 1e3))
                            .and("s until projected", caughtUp)
                            .and("p50 ms", reading.p50Millis())
                            .and("p99 ms", reading.p99Millis())
                            .and("p50 ms inside the server", inside.percentileMillis(50))
                            .and("p99 ms inside the server", inside.percentileMillis(99))
                            .map());
        }
    }
}
