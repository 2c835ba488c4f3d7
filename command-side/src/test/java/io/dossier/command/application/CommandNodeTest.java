package io.dossier.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dossier.eventstore.fault.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@Tag("fault")
@DisplayName("A node of the command side")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CommandNodeTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What belongs to the query side, and the images set it for both. */
    private static final Map<String, Object> OF_THE_QUERY_SIDE = Map.of(
            "DOSSIER_DATADIR", "/var/lib/dossier",
            "DOSSIER_DOCUMENTS_URI", "mongodb://127.0.0.1:1/dossier",
            "DOSSIER_CHECKPOINTS_FOLDER", "/var/lib/dossier-checkpoints",
            "DOSSIER_PROJECTIONS_REBUILD_ATONCE", "20000");

    private static ConfigurableApplicationContext node(String url, Map<String, Object> environment, String... more) {
        return CommandSideApplication.application()
                .initializers(context -> addVariables(context.getEnvironment(), environment))
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "dossier.events.url=" + url,
                        "dossier.events.username=postgres",
                        "dossier.events.patience=9s",
                        "dossier.identity.issuer=http://127.0.0.1:1/realms/office")
                .run(more);
    }

    private static void addVariables(ConfigurableEnvironment environment, Map<String, Object> more) {
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        Map<String, Object> all = new TreeMap<>(environment.getSystemEnvironment());
        all.putAll(more);
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, all));
    }

    private static int status(ConfigurableApplicationContext node, String path)
            throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + node.getEnvironment().getRequiredProperty("local.server.port") + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void is_not_well_without_the_database_of_events_and_yet_answers_that(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        try (PostgresServer postgres = PostgresServer.in(folder.resolve("postgresql"));
                ConfigurableApplicationContext node = node(postgres.url(), OF_THE_QUERY_SIDE)) {
            assertThat(status(node, "/actuator/health")).isEqualTo(200);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(output.getAll())
                                    .contains(
                                            "DOSSIER_IDENTITY_ISSUER",
                                            "http://127.0.0.1:1/realms/office/.well-known/openid-configuration: ConnectException"));

            postgres.kill();

            long begun = System.nanoTime();
            assertThat(status(node, "/actuator/health")).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
            assertThat(node.getBean(HealthEndpoint.class).healthForPath("events"))
                    .isInstanceOfSatisfying(IndicatedHealthDescriptor.class, part -> {
                        assertThat(part.getStatus()).isEqualTo(Status.DOWN);
                        assertThat(part.getDetails().get("remedy"))
                                .asString()
                                .contains("DOSSIER_EVENTS_URL=jdbc:postgresql://127.0.0.1:" + postgres.port());
                    });
            assertThat(status(node, "/actuator/health/readiness"))
                    .as("a gateway that takes out every node could say nothing of the reason")
                    .isEqualTo(200);

            postgres.startAgain();

            await().atMost(Duration.ofSeconds(60)).until(() -> status(node, "/actuator/health") == 200);
        }
    }

    @Test
    void does_not_start_with_an_address_of_the_query_side_that_is_none(@TempDir Path folder, CapturedOutput output) {
        try (PostgresServer postgres = PostgresServer.in(folder.resolve("postgresql"))) {
            assertThatThrownBy(() -> node(postgres.url(), Map.of("DOSSIER_QUERYSIDE_URL", "foo")))
                    .hasStackTraceContaining("dossier.query-side.url is [foo], which is no address of the query side");
        }
        assertThat(output.getAll())
                .contains("DOSSIER_QUERYSIDE_URL=http://HOST:8080")
                .doesNotContain("\tat ");
    }

    @Test
    void does_not_start_with_a_variable_of_the_environment_that_is_nobody_s(CapturedOutput output) {
        assertThatThrownBy(() -> node("jdbc:postgresql://127.0.0.1:1/dossier", Map.of("DOSSIER_EVENT_URL", "hidden")))
                .hasMessageContaining("DOSSIER_EVENT_URL");
        assertThat(output.getAll()).contains("dossier.events.url").doesNotContain("\tat ");
    }
}
