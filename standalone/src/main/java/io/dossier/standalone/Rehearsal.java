package io.dossier.standalone;

import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.standalone.importing.ImportReport;
import io.dossier.standalone.importing.OfficeImporter;
import io.dossier.standalone.progress.ProgressListener;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * With {@code dossier.rehearsal} asks the product a few things after its start, and ends it: the build does this once, so that the Java machine can
 * leave what it has loaded as a cache for later starts.
 */
@Component
class Rehearsal {
    private static final int UNITS = 60;
    private static final int PAPERS = 6_000;
    private static final int READINGS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @EventListener
    void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        if (!context.getEnvironment().getProperty("dossier.rehearsal", Boolean.class, false)) {
            return;
        }
        RehearsingPortal portal =
                new RehearsingPortal(context.getEnvironment().getRequiredProperty("local.server.port"));
        portal.registerUnit();
        SampleOffice office = SampleOffice.of(1, UNITS, PAPERS);
        importSomething(context, office);
        for (int round = 0; round < READINGS; round++) {
            portal.read(office.units().get(round % UNITS).unitId());
        }
        Thread.ofPlatform().name("end-of-rehearsal").start(() -> System.exit(SpringApplication.exit(context)));
    }

    /** So that the cache also knows where an import spends its time. */
    private static void importSomething(ConfigurableApplicationContext context, SampleOffice office)
            throws IOException {
        Path folder = Files.createTempDirectory("dossier-rehearsal-");
        try {
            SampleOfficeFiles.write(office, folder);
            ImportReport report = new OfficeImporter(
                            context.getBean(CommandDesk.class),
                            context.getBean(Clock.class),
                            ImportCommand.COMMANDS_IN_FLIGHT,
                            Locale.ENGLISH,
                            context.getBean(Messages.class)::of)
                    .run(folder, folder, ProgressListener.none());
            if (report.exitCode() != 0
                    || context.getBean(ProjectionAwait.class)
                            .untilHead(PATIENCE)
                            .isPresent()) {
                throw new IllegalStateException("the rehearsed import failed: " + report.summary());
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
