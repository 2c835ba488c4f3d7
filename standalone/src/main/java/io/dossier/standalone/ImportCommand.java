package io.dossier.standalone;

import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.Projections;
import io.dossier.standalone.importing.CatchUp;
import io.dossier.standalone.importing.ImportReport;
import io.dossier.standalone.importing.ImportTexts;
import io.dossier.standalone.importing.OfficeImporter;
import io.dossier.standalone.progress.ProgressListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code import FOLDER [settings]}: takes an office's lists into the books, without opening a door to anybody. The books are those of the data directory or, where
 * {@code dossier.events.url} is given as a setting or in the environment, those in the PostgreSQL that command nodes and query nodes share.
 */
final class ImportCommand {
    /** The word that asks for it. */
    static final String NAME = "import";

    static final int COMMANDS_IN_FLIGHT = 128;

    private ImportCommand() {}

    /**
     * Imports and tells how it went on standard output.
     *
     * @param arguments the word {@code import}, the folder, and settings such as {@code --dossier.data-dir=data} or
     *     {@code --dossier.events.url=jdbc:postgresql://127.0.0.1/dossier}
     * @return what the command line answers: see {@link ImportReport#exitCode()}; {@link ImportReport#NOT_STARTED}; {@link Usage#WRONG}
     *     if it was called wrongly
     */
    static int run(String[] arguments) {
        List<String> words = Usage.words(arguments);
        if (words.size() != 2 || !words.getLast().equals(arguments[1])) {
            return Usage.refuseBy("ONE_FOLDER");
        }
        Path folder = Path.of(arguments[1]);
        String[] settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        boolean intoPostgres = isIntoPostgres(settings);
        if (intoPostgres && hasDataDirectory(settings)) {
            return Usage.refuseBy("TWO_BOOKS");
        }
        ConfigurableApplicationContext context;
        try {
            context = (intoPostgres ? intoPostgres() : intoDataDirectory())
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .run(settings);
        } catch (RuntimeException toldAlready) {
            // left to itself, Java would answer 1, which is an import's word for rejected rows
            return ImportReport.NOT_STARTED;
        }
        try (context) {
            Environment environment = context.getEnvironment();
            Locale locale = Locale.forLanguageTag(environment.getProperty("dossier.import.language", "zh"));
            Path rejects = Path.of(environment.getProperty(
                    "dossier.import.rejects", folder.resolve("rejects").toString()));
            Clock clock = context.getBean(Clock.class);
            ProgressListener progress = ProgressListener.onStandardError(clock, locale);
            ImportReport report = new OfficeImporter(
                            context.getBean(CommandDesk.class),
                            clock,
                            COMMANDS_IN_FLIGHT,
                            locale,
                            context.getBean(Messages.class)::of)
                    .run(folder, rejects, progress);
            System.out.println(report.summary());
            System.out.println(
                    intoPostgres
                            ? new ImportTexts(locale).text("SHOWN_BY_QUERY_NODES")
                            : new CatchUp(
                                            context.getBean(Projections.class),
                                            context.getBean(ProjectionMonitor.class),
                                            clock,
                                            locale,
                                            progress)
                                    .run());
            return report.exitCode();
        }
    }

    private static SpringApplicationBuilder intoDataDirectory() {
        return new SpringApplicationBuilder(DossierApplication.class)
                .properties("dossier.projections.auto-start=false", "dossier.timers.auto-start=false");
    }

    private static SpringApplicationBuilder intoPostgres() {
        return new SpringApplicationBuilder(ImportIntoPostgres.class).properties("spring.config.name=import");
    }

    private static boolean isIntoPostgres(String[] settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        return !environment.getProperty(ImportIntoPostgres.URL, "").isBlank();
    }

    private static boolean hasDataDirectory(String[] settings) {
        return new SimpleCommandLinePropertySource(settings).containsProperty("dossier.data-dir");
    }
}
