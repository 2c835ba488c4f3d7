package io.dossier.standalone;

import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.standalone.importing.ImportReport;
import io.dossier.standalone.importing.OfficeImporter;
import io.dossier.standalone.importing.ProgressListener;
import io.dossier.standalone.sample.SampleOffice;
import io.dossier.standalone.sample.SampleOfficeFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the product, asks it a few things and ends it: the build does this once, so that the Java machine can leave what it has
 * loaded as a cache for later starts.
 */
@Component
@ConditionalOnProperty("dossier.rehearsal")
class Rehearsal {
    private static final List<String> REQUESTS = List.of("""
            {"query":"mutation { registerUnit(input: {unitId: \\"R-1\\", building: \\"R\\", floor: 1, number: \\"1\\", areaSquareMetres: 10}) { accepted id refusals { code message } } }"}""", """
            {"query":"{ unit(id: \\"R-1\\") { id currentTenancy { id } archive(first: 5) { edges { cursor node { id title } } pageInfo { endCursor } } } }"}""");

    private static final int UNITS = 60;
    private static final int PAPERS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @EventListener
    void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpClient http = HttpClient.newHttpClient();
        for (String request : REQUESTS) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                            .header("Content-Type", "application/json")
                            .header("Dossier-Consistency", "strong")
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            "supervisor:dossier".getBytes(StandardCharsets.UTF_8)))
                            .POST(HttpRequest.BodyPublishers.ofString(request))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
                throw new IllegalStateException("the rehearsal was answered with " + answer.body());
            }
        }
        importSomething(context);
        Thread.ofPlatform().name("end-of-rehearsal").start(() -> System.exit(SpringApplication.exit(context)));
    }

    /** So that the cache also knows where an import spends its time. */
    private static void importSomething(ConfigurableApplicationContext context) throws IOException {
        Path folder = Files.createTempDirectory("dossier-rehearsal-");
        try {
            SampleOfficeFiles.write(SampleOffice.of(1, UNITS, PAPERS), folder);
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
