package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.standalone.store.DataDirectoryInUse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void nobodyGetsInAsTheSoftwareItself() {
        assertThat(portal.as("system").post("{\"query\":\"{ __typename }\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDemoHeadOfDepartmentsSignsForEachOfThem_R6_7() {
        Map<String, Object> matter = Map.of("complaintId", "00000000-0000-4000-8000-0000000000aa");
        portal.as("front-desk")
                .send(
                        "registerComplaint",
                        with(
                                matter,
                                Map.of(
                                        "kind", "COMPLAINT",
                                        "publicArea", Map.of("location", "lobby", "reason", "anybody slips there"),
                                        "complainantName", "周敏",
                                        "complainantPhone", "+86 21 5555 0201",
                                        "subject", "wet floor",
                                        "content", "somebody slipped",
                                        "channel", "FRONT_DESK")));
        portal.as("assistant")
                .send(
                        "verifyComplaint",
                        with(matter, Map.of("substantiated", true, "severity", "NORMAL", "finding", "it is wet")));
        portal.as("assistant").send("assignComplaint", with(matter, Map.of("department", "SECURITY")));
        portal.as("department-head").send("reportResult", with(matter, Map.of("result", "mopped")));

        assertThat(portal.as("department-head")
                        .send("signOffResult", matter)
                        .path("accepted")
                        .asBoolean())
                .isTrue();
    }

    private static Map<String, Object> with(Map<String, Object> matter, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(matter);
        all.putAll(more);
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/anything",
                "/actuator/env",
                "/error",
                "/graphql/",
                "/graphiql/nothing.js",
                "/webjars/nothing.js"
            })
    void whatIsNotNamedIsNotThereForThoseWhoAreLoggedIn(String address) {
        assertRefused(portal.get(address), 404, "ADDRESS_UNKNOWN", "此地址不存在；GraphQL 請求請以 POST 發送至 /graphql。");
        assertRefused(
                portal.as("operator").with("Accept-Language", "en").get(address),
                404,
                "ADDRESS_UNKNOWN",
                "There is nothing at this address; GraphQL requests go to /graphql by POST.");
        assertThat(portal.as("").get(address).statusCode()).isEqualTo(401);
    }

    @Test
    void aDoorForOthersIsShutAndNotDenied() {
        assertRefused(portal.get("/actuator/metrics"), 403, "NOT_ALLOWED", "您的角色不得使用此地址；可使用的角色：operator。");
        Portal clerk = portal.as("front-desk").with("Accept-Language", "en");
        assertRefused(
                clerk.get("/exports/complaints.csv"),
                403,
                "NOT_ALLOWED",
                "Your role may not use this address; these may: manager, director, auditor, reporting.");
        assertRefused(
                clerk.get("/exports/history.ndjson"),
                403,
                "NOT_ALLOWED",
                "Your role may not use this address; these may: manager, director, auditor.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"PUT; /graphql; GET, POST", "OPTIONS; /graphql; GET, POST", "DELETE; /graphiql/; GET"})
    void anAddressNamesTheMethodThatItTakes(String method, String address, String allowed) {
        HttpResponse<String> response = portal.call(method, address);
        assertRefused(response, 405, "METHOD_NOT_ALLOWED", "此地址不接受 %s 方法；可用的方法見回應頭 Allow。".formatted(method));
        assertThat(response.headers().firstValue("Allow")).contains(allowed);
        assertThat(portal.as("").call(method, address).statusCode()).isEqualTo(401);
    }

    @Test
    void anAddressThatIsMalformedIsRefusedInWords() {
        assertRefused(portal.get("//graphql"), 400, "REQUEST_MALFORMED", "請求的地址或請求頭格式有誤，請更正後重試。");
        assertRefused(
                portal.as("operator").get("/actuator/metrics/nothing"),
                404,
                "ADDRESS_UNKNOWN",
                "此地址不存在；GraphQL 請求請以 POST 發送至 /graphql。");
        assertRefused(
                portal.as("operator").call("DELETE", "/actuator/metrics"),
                405,
                "METHOD_NOT_ALLOWED",
                "此地址不接受 DELETE 方法；可用的方法見回應頭 Allow。");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode error = Portal.json(response).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
        assertThat(error.at("/message").asString()).isEqualTo(message);
    }

    @Test
    void healthIsForEverybodyAndMetricsForTheOperator() {
        assertThat(portal.as("").get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(portal.as("").get("/actuator/health").body()).doesNotContain("components");
        assertThat(portal.as("auditor").get("/actuator/health").body()).doesNotContain("components");
        assertThat(Portal.json(portal.as("operator").get("/actuator/health"))
                        .at("/components/checkpoints/status")
                        .asString())
                .isEqualTo("UP");
        assertThat(portal.as("supervisor").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
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
