package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.auditing.Audit;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The store is kept as version 0.1 of 2026-11-26 wrote it, before an external check's {@code by} became its {@code department}; it is never made anew. */
@DisplayName("A store that an earlier version wrote is read by today's, and its bytes stay")
class EarlierOfficeTest {
    private static final Path STORE = Path.of("earlier-office", "events.sqlite");
    private static final int WRITTEN_THEN = 9;

    @Test
    void replays_across_revisions(@TempDir Path data) throws Exception {
        Files.copy(STORE, data.resolve("events.sqlite"));
        List<String> before = rows(data);

        try (Product product = Product.start(data, "--dossier.audits.schedule=-")) {
            Portal auditor = product.portal().as("auditor").with("Accept-Language", "en");
            JsonNode told = auditor.query(
                            "{ history(fromPosition: 9, toPosition: 9) { edges { node { event revision changes { field label after } } } } }",
                            Map.of())
                    .at("/history/edges/0/node");
            assertThat(told.path("event").asString()).isEqualTo("ExternalCheckRecorded");
            assertThat(told.path("revision").asString()).isEqualTo("1");
            assertThat(told.at("/changes/1/field").asString()).isEqualTo("check[QUALITY].result");
            assertThat(told.at("/changes/1/after").asString()).isEqualTo("回訪記錄完整");

            JsonNode checks = auditor.query(
                            "{ quarterlySample(quarter: \"2026-Q3\") { externalChecks { by result } externalChecksMissing } }",
                            Map.of())
                    .path("quarterlySample");
            assertThat(checks.at("/externalChecks/0/by").asString()).isEqualTo("QUALITY");
            assertThat(checks.at("/externalChecksMissing/0").asString()).isEqualTo("PRODUCTION");

            assertThat(AuditOfAlteredEventsTest.audit(product, new ByteArrayOutputStream()))
                    .isEqualTo(Audit.AGREES);
        }

        assertThat(rows(data)).hasSizeGreaterThanOrEqualTo(WRITTEN_THEN).startsWith(before.toArray(String[]::new));
    }

    private static List<String> rows(Path data) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select position, payload_type, payload_revision, payload, metadata from event order by position")) {
            while (result.next()) {
                rows.add("%d %s %s %s %s"
                        .formatted(
                                result.getLong(1),
                                result.getString(2),
                                result.getString(3),
                                HexFormat.of().formatHex(result.getBytes(4)),
                                HexFormat.of().formatHex(result.getBytes(5))));
            }
        }
        return rows;
    }
}
