package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName(
        "An event that was damaged in the store is named, and nothing that it belongs to is told as if it were whole")
class DamagedEventTest {
    private static final String HISTORY =
            "query($u: ID!) { history(unitId: $u) { edges { node { position event title actor unreadable unitId clauses { id } changes { field } } } } }";

    @Test
    void history_names_it_and_what_would_lack_it_is_refused(@TempDir Path data) throws Exception {
        try (Product product = Product.start(data, "--dossier.audits.schedule=-")) {
            Office office = new Office(product.portal());
            String unit = office.registerUnit();
            String tenancy = office.moveInTenant(unit, "存證有限公司", -40);
            office.file(tenancy, "CORRESPONDENCE", "催收函", -2);
            office.file(tenancy, "CORRESPONDENCE", "覆函", -1);
            Portal auditor = product.portal().as("auditor").with("Accept-Language", "en");

            alter(data, "payload = cast(replace(cast(payload as text), '\"CORRESPONDENCE\"', '\"LETTER\"') as blob)");
            assertNamed(auditor, unit, "front-desk");
            assertRefused(auditor, unit, tenancy);
            alter(data, "payload = cast(replace(cast(payload as text), '\"LETTER\"', '\"CORRESPONDENCE\"') as blob)");

            assertThat(history(auditor, unit))
                    .hasSize(4)
                    .noneMatch(entry -> entry.path("unreadable").asBoolean());

            alter(data, "metadata = cast('[]' as blob)");
            assertNamed(auditor, unit, "");
        }
    }

    private static void assertNamed(Portal auditor, String unit, String actor) {
        List<JsonNode> entries = history(auditor, unit);
        assertThat(entries).extracting(entry -> entry.path("position").asLong()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(entries)
                .extracting(entry -> entry.path("unreadable").asBoolean())
                .containsExactly(false, false, true, false);
        JsonNode damaged = entries.get(2);
        assertThat(damaged.path("event").asString()).isEqualTo("DocumentFiled");
        assertThat(damaged.path("title").asString()).isEqualTo("Document filed");
        assertThat(damaged.path("actor").asString("")).isEqualTo(actor);
        assertThat(damaged.path("changes").isEmpty()).isTrue();
        assertThat(damaged.path("unitId").isNull()).isTrue();
        assertThat(entries.get(3).path("changes").isEmpty()).isFalse();

        List<JsonNode> rows = auditor.get("/exports/history.ndjson?unitId=" + unit)
                .body()
                .lines()
                .map(Portal::json)
                .toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2).path("unreadable").asBoolean()).isTrue();
        assertThat(rows.get(4).path("end").asBoolean()).isTrue();
    }

    private static void assertRefused(Portal auditor, String unit, String tenancy) {
        Map<String, Object> variables = Map.of("u", unit, "t", tenancy);
        for (String question : List.of(
                "query($u: ID!) { difference(unitId: $u, from: {position: 2}, to: {position: 4}) { changes { edges { node { title } } } } }",
                "query($t: ID!) { tenancy(id: $t, asOfPosition: 4) { companyName } }")) {
            JsonNode english = error(auditor, question, variables);
            assertThat(english.at("/extensions/code").asString()).isEqualTo("EVENT_UNREADABLE");
            assertThat(english.path("message").asString()).contains("position 3", "backup");
            assertThat(error(auditor.with("Accept-Language", "zh"), question, variables)
                            .path("message")
                            .asString())
                    .contains("位置 3", "備份");
        }
    }

    private static JsonNode error(Portal portal, String question, Map<String, Object> variables) {
        return portal.ask(question, variables).at("/errors/0");
    }

    private static List<JsonNode> history(Portal auditor, String unit) {
        return auditor.query(HISTORY, Map.of("u", unit))
                .at("/history/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private static void alter(Path data, String what) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.sqlite"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update event set %s where position = 3".formatted(what)))
                    .isEqualTo(1);
        }
    }
}
