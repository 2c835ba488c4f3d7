package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.Collector.Told;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One story, told in order: a request that is traced, one that is not, and a product of which nobody wants traces. */
@DisplayName("A trace goes from a request at the door to the documents that show what it did")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String NUMBER = "call-of-the-front-desk-1";
    private static final String NAME = "Zbigniew Quxley";
    private static final String PHONE = "+99 77 6655 4433";

    private Path data;
    private Collector collector;
    private Product product;
    private Portal manager;
    private String unit;

    @BeforeAll
    void aProductWithACollector(@TempDir Path folder) {
        data = folder;
        collector = new Collector();
        product = Product.start(data, collector.settings());
        manager = product.portal();
        unit = new Office(manager).registerUnit();
    }

    @AfterAll
    void stop() {
        product.close();
        collector.close();
    }

    private Map<String, Object> moveIn() {
        Map<String, Object> input = new HashMap<>(Office.moveIn(unit, "Quxley Imports", -3));
        input.put("contactName", NAME);
        input.put("contactPhone", PHONE);
        return input;
    }

    private static String traceparent(String trace, boolean sampled) {
        return "00-%s-%s-%s".formatted(trace, CALLER, sampled ? "01" : "00");
    }

    @Test
    @Order(1)
    void eachStepIsAPartOfTheOneBeforeIt() throws InterruptedException {
        Office.accepted(manager.as("front-desk")
                .with("traceparent", traceparent(TRACE, true))
                .with("X-Correlation-Id", NUMBER)
                .send("moveInTenant", moveIn()));

        Told request = collector.await(TRACE, "http post /graphql");
        Told operation = collector.await(TRACE, "graphql mutation");
        Told command = collector.await(TRACE, "command MoveInTenant");
        Told append = collector.await(TRACE, "append");
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(operation.parent()).isEqualTo(request.id());
        assertThat(command.parent()).isEqualTo(operation.id());
        assertThat(append.parent()).isEqualTo(command.id());
        for (String projection : List.of("tenancy", "unit", "archive")) {
            Told written = collector.await(TRACE, "projection " + projection);
            assertThat(written.parent()).isEqualTo(command.id());
            assertThat(written.attributes()).containsExactlyEntriesOf(Map.of("dossier.projection", projection));
        }
        assertThat(request.service()).isEqualTo("dossier");
        assertThat(command.attributes()).containsExactlyEntriesOf(Map.of("dossier.command", "MoveInTenant"));
    }

    @Test
    @Order(2)
    void itIsFoundByTheNumberThatTheAnswerBears() {
        assertThat(collector.spans().stream()
                        .filter(span -> NUMBER.equals(span.attributes().get("dossier.correlation")))
                        .map(Told::trace)
                        .distinct())
                .containsExactly(TRACE);
    }

    @Test
    @Order(3)
    void theEventRemembersItsPlaceInTheTrace() throws SQLException {
        assertThat(metadata("TenantMovedIn"))
                .singleElement()
                .asString()
                .containsPattern("\"traceparent\" ?: ?\"00-" + TRACE + "-[0-9a-f]{16}-01\"");
    }

    @Test
    @Order(4)
    void aFailedRequestIsToldWithoutWhatItSaid() throws InterruptedException {
        String failed = "4bf92f3577b34da6a3ce929d0e0e4737";
        Map<String, Object> input = moveIn();
        input.put("leaseStart", NAME);
        assertThat(manager.with("traceparent", traceparent(failed, true))
                        .mutate("moveInTenant", input)
                        .has("errors"))
                .isTrue();

        collector.await(failed, "http post /graphql");
    }

    @Test
    @Order(5)
    void noPersonalDataLeaveTheProduct() {
        assertThat(collector.bytes())
                .isNotEmpty()
                .allSatisfy(body ->
                        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain(NAME, PHONE, unit));
    }

    @Test
    @Order(6)
    void aRequestWhoseCallerDoesNotTraceItLeavesNothing() throws SQLException, InterruptedException {
        String other = "4bf92f3577b34da6a3ce929d0e0e4738";
        Office office = new Office(manager.with("traceparent", traceparent(other, false)));
        office.registerUnit();
        assertThat(office.archiveOf(unit)).isNotEmpty();

        // what is traced after it comes after it
        String last = "4bf92f3577b34da6a3ce929d0e0e4739";
        new Office(manager.with("traceparent", traceparent(last, true))).registerUnit();
        collector.await(last, "projection unit");
        assertThat(collector.spans()).noneMatch(span -> span.trace().equals(other));
        assertThat(metadata("UnitRegistered").stream().filter(each -> each.contains("traceparent")))
                .hasSize(2);
    }

    @Test
    @Order(7)
    void withoutACollectorNoEventKnowsOfTraces(@TempDir Path elsewhere) throws SQLException {
        try (Product untold = Product.start(elsewhere)) {
            new Office(untold.portal().with("traceparent", traceparent(TRACE, true))).registerUnit();
        }
        assertThat(metadata(elsewhere, "UnitRegistered"))
                .singleElement()
                .asString()
                .contains("correlationId")
                .doesNotContain("traceparent");
    }

    private List<String> metadata(String event) throws SQLException {
        return metadata(data, event);
    }

    private static List<String> metadata(Path directory, String event) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection events = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("events.sqlite"));
                Statement select = events.createStatement();
                ResultSet rows = select.executeQuery(
                        "select cast(metadata as text) from event where payload_type = '" + event + "'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
