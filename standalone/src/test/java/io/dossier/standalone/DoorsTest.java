package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.standalone.store.DataDirectoryInUse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Doors: who may come in, and who may do what")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    private static final Map<String, ?> UNIT =
            Map.of("unitId", "D-1", "building", "D", "floor", 1, "number", "1", "areaSquareMetres", 10);

    private Path data = Path.of("");
    private Product product;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        product = Product.start(folder);
        portal = product.portal();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "reporting", "department-head", "director", "operator"})
    void rolesThatSendNoCommandsAreToldWhoMay(String role) {
        JsonNode answer = portal.as(role).mutate("registerUnit", UNIT);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_PERMITTED");
        assertThat(answer.at("/errors/0/message").asString()).contains(role).contains("supervisor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "front-desk",
                "assistant",
                "supervisor",
                "manager",
                "department-head",
                "director",
                "auditor",
                "reporting"
            })
    void everyRoleMayRead(String role) {
        assertThat(portal.as(role)
                        .query("{ unit(id: \"none\") { id } }", Map.of())
                        .path("unit")
                        .isNull())
                .isTrue();
    }

    @Test
    void nobodyGetsInWithoutAName() {
        assertThat(portal.as("").post("{\"query\":\"{ __typename }\"}").statusCode())
                .isEqualTo(401);
        assertThat(portal.as("stranger").post("{\"query\":\"{ __typename }\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotNamedIsShut() {
        assertThat(portal.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(portal.get("/anything").statusCode()).isEqualTo(403);
        assertThat(portal.as("operator").get("/actuator/env").statusCode()).isEqualTo(403);
    }

    @Test
    void healthIsForEverybodyAndMetricsForTheOperator() {
        assertThat(portal.as("").get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(portal.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        portal.as("supervisor").send("registerUnit", UNIT);
        portal.as("supervisor").send("registerUnit", UNIT);
        portal.strong().query("{ unit(id: \"D-1\") { id } }", Map.of());
        String metrics = portal.as("operator").get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains("dossier_commands_seconds_count{command=\"RegisterUnit\",outcome=\"accepted\"}")
                .contains("dossier_refusals_total{clause=\"R1.2\",code=\"UNIT_ALREADY_REGISTERED\"}")
                .contains("dossier_projection_lag_events")
                .contains("dossier_projection_lag_seconds");
        assertThat(portal.as("operator").get("/actuator/info").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageToTryItIsServedWithAllItsParts() {
        String page = portal.get("/graphiql/").body();
        assertThat(page).contains("graphiql.min.js");
        page.lines()
                .filter(line -> line.contains("src=\"") || line.contains("href=\""))
                .map(line -> line.replaceAll(".*(?:src|href)=\"([^\"]+)\".*", "$1"))
                .forEach(part ->
                        assertThat(portal.get(part).statusCode()).as(part).isEqualTo(200));
    }

    @Test
    void oneDataDirectoryServesOneProcess() {
        assertThatThrownBy(() -> Product.start(data)).hasRootCauseInstanceOf(DataDirectoryInUse.class);
    }

    @Test
    void anAddressThatOthersReachIsRefused(@TempDir Path other) {
        assertThatThrownBy(() -> Product.start(other, "--server.address=0.0.0.0"))
                .hasStackTraceContaining("only a loopback address");
    }
}
