package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.dossier.api.Role;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.query.application.QuerySideApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@Tag("fault")
@DisplayName("A node of the query side")
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init")
class QueryNodeTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NEWEST = "{ history(last: 1) { edges { node { position } } } }";
    private static final String UNIT = "{ unit(id: \"A-1\") { id } }";

    /** Longer than health may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private PostgresServer postgres;
    private MongoServer documents;
    private Path folder;
    private ConfigurableApplicationContext node;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        postgres = PostgresServer.in(folder.resolve("postgresql"));
        documents = new MongoServer(new MemoryBackend());
        Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(Base64.getEncoder()
                                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                                        .generateKeyPair()
                                        .getPrivate()
                                        .getEncoded())));
        node = node("mongodb://127.0.0.1:%d/dossier".formatted(documents.bind().getPort()), Map.of());
    }

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
        }
        documents.shutdownNow();
        postgres.close();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    private ConfigurableApplicationContext node(String uri, Map<String, Object> environment) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--dossier.events.url=" + postgres.url(),
                "--dossier.events.username=postgres",
                "--dossier.events.patience=" + PATIENCE.toSeconds() + "s",
                "--dossier.documents.uri=" + uri,
                "--dossier.documents.patience=500ms",
                "--dossier.identity.issuer=http://127.0.0.1:1/realms/office",
                "--dossier.checkpoints.key-file=" + folder.resolve("key.pem"),
                "--dossier.checkpoints.folder=" + folder.resolve("checkpoints"),
                "--dossier.data-dir=" + folder.resolve("data")));
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .properties("spring.config.name=query-side")
                .initializers(context -> addVariables(context.getEnvironment(), environment))
                .run(settings.toArray(String[]::new));
    }

    private static void addVariables(ConfigurableEnvironment environment, Map<String, Object> more) {
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        Map<String, Object> all = new TreeMap<>(environment.getSystemEnvironment());
        all.putAll(more);
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, all));
    }

    private int status(String path) throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + node.getEnvironment().getRequiredProperty("local.server.port") + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HealthDescriptor health(String part) {
        return Objects.requireNonNull(node.getBean(HealthEndpoint.class).healthForPath(part));
    }

    private void isRefused(String language, String document, String code, String words) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("wang.fang", "", "ROLE_" + Role.MANAGER.label()));
        WebGraphQlTester.builder(node.getBean(WebGraphQlHandler.class))
                .header("Dossier-Consistency", "strong")
                .header("Accept-Language", language)
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .document(document)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", code);
                    assertThat(error.getMessage()).contains(words);
                }));
    }

    @Test
    void is_well_over_any_server_of_the_protocol_and_says_when_that_is_gone() throws Exception {
        assertThat(status("/actuator/health")).isEqualTo(200);
        MongoServer other = new MongoServer(new MemoryBackend());
        int port = other.bind().getPort();
        ConfigurableApplicationContext own = node;
        try (ConfigurableApplicationContext another = node(
                "mongodb://127.0.0.1:%d/dossier".formatted(port),
                // of the command side, which may be given the same
                Map.of("DOSSIER_QUERYSIDE_URL", "http://query", "DOSSIER_POLICY_ANSWERDAYS", "4"))) {
            node = another;
            assertThat(health("documents").getStatus()).isEqualTo(Status.UP);

            other.shutdownNow();

            assertThat(health("documents")).isInstanceOfSatisfying(IndicatedHealthDescriptor.class, part -> {
                assertThat(part.getStatus()).isEqualTo(Status.DOWN);
                assertThat(part.getDetails().get("remedy"))
                        .asString()
                        .contains("127.0.0.1:" + port, "DOSSIER_DOCUMENTS_URI");
            });
            assertThat(status("/actuator/health")).isEqualTo(503);
            assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        } finally {
            node = own;
            other.shutdownNow();
        }
    }

    @Test
    void says_of_a_database_of_events_that_is_gone_that_one_may_ask_again() throws Exception {
        assertThat(health("events").getStatus()).isEqualTo(Status.UP);

        postgres.kill();
        try {
            long begun = System.nanoTime();
            assertThat(status("/actuator/health")).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            assertThat(status("/actuator/health/readiness")).isEqualTo(200);
            assertThat(health("events")).isInstanceOfSatisfying(IndicatedHealthDescriptor.class, part -> {
                assertThat(part.getStatus()).isEqualTo(Status.DOWN);
                assertThat(part.getDetails().get("remedy"))
                        .asString()
                        .contains("DOSSIER_EVENTS_URL=jdbc:postgresql://127.0.0.1:" + postgres.port());
            });
            isRefused("en", UNIT, "STORE_UNAVAILABLE", "ask again soon");
            isRefused("zh", NEWEST, "STORE_UNAVAILABLE", "請稍後再試");
        } finally {
            postgres.startAgain();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> status("/actuator/health") == 200);
    }

    @Test
    void shows_the_way_to_a_command() {
        isRefused("en", "mutation { registerUnit }", "UNKNOWN_FIELD", "/command/graphql");
    }

    @Test
    void does_not_start_without_documents_and_names_their_server_and_nobody_s_password(CapturedOutput output) {
        assertThatThrownBy(() -> node("mongodb://reader-17:hidden-word@127.0.0.1:1/dossier", Map.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(output.getAll())
                .contains(
                        "The document server at 127.0.0.1:1, which the setting dossier.documents.uri names, cannot be reached",
                        "DOSSIER_DOCUMENTS_URI")
                .doesNotContain("\tat ", "reader-17", "hidden-word");
    }

    @Test
    void does_not_start_with_a_variable_of_the_environment_that_is_nobody_s(CapturedOutput output) {
        assertThatThrownBy(() -> node("mongodb://127.0.0.1:1/dossier", Map.of("DOSSIER_DOCUMENT_URI", "hidden-word")))
                .hasMessageContaining("DOSSIER_DOCUMENT_URI");
        assertThat(output.getAll()).doesNotContain("\tat ", "hidden-word");
    }
}
