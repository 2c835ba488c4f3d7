package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.auditing.Audit;
import io.dossier.standalone.auditing.AuditOptions;
import io.dossier.standalone.progress.ProgressListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Nothing is stated about altered events, even where the documents were rebuilt from them")
class AuditOfAlteredEventsTest {
    private static final String NEWEST =
            "{ audits(first: 1) { edges { node { state differenceCount statement remark results { documents } } } } }";

    @Test
    void an_audit_names_the_altered_event_and_signs_nothing(@TempDir Path data) throws Exception {
        // The keeper looks at no older event by itself here: what is found is found by the audit.
        try (Product product = Product.start(
                data,
                "--dossier.audits.schedule=-",
                "--dossier.checkpoints.every=100ms",
                "--dossier.checkpoints.poll-every=100ms",
                "--dossier.checkpoints.recheck=0")) {
            Office office = new Office(product.portal());
            String tenancy = office.moveInTenant(office.registerUnit(), "存證有限公司", -40);
            office.file(tenancy, "CORRESPONDENCE", "催收函", -1);
            office.file(tenancy, "CORRESPONDENCE", "覆函", -1);
            RebuildTest.await(() -> product.portal()
                            .as("auditor")
                            .query(
                                    "{ checkpointState { uncovered } checkpoints(first: 1) { edges { node { size } } } }",
                                    Map.of())
                            .at("/checkpoints/edges/0/node/size")
                            .asLong()
                    >= 4);
            assertThat(audit(product, new ByteArrayOutputStream(), "archive")).isEqualTo(Audit.AGREES);
            assertThat(statements(data)).isEqualTo(1);

            alter(data, "催收函", "感謝函");
            rebuildArchive(product, 1);
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            assertThat(audit(product, err, "archive")).isEqualTo(Audit.DIFFERS);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains(
                            "were found not to be those over which checkpoints were signed",
                            "The event at position 3 is not the one");
            JsonNode report = newest(product, "en");
            assertThat(report.path("state").asString()).isEqualTo("ALTERED");
            assertThat(report.path("statement").isNull()).isTrue();
            assertThat(report.path("differenceCount").asLong()).as("rebuilt").isZero();
            assertThat(report.path("results").size()).isEqualTo(1);
            assertThat(report.path("remark").asString())
                    .startsWith(
                            "No statement was signed: events and checkpoints were found not to agree, and nothing is stated before the product is started again. The event at position 3 is not the one");
            assertThat(newest(product, "zh").path("remark").asString())
                    .startsWith("未簽署聲明：曾發現事件與檢查點不一致，產品重新啟動之前不作任何聲明。位置 3 的事件不是簽署檢查點時的事件。")
                    .doesNotContainPattern("[a-zA-Z]");
            assertThat(detail(product, "en"))
                    .startsWith("The event at position 3 is not the one over which checkpoints were signed.");
            assertThat(detail(product, "zh"))
                    .startsWith("位置 3 的事件不是簽署檢查點時的事件。在查明之前不再簽名")
                    .doesNotContainPattern("[a-zA-Z]");
            assertThat(product.portal().get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(statements(data)).isEqualTo(1);

            alter(data, "感謝函", "催收函");
            rebuildArchive(product, 2);
            ByteArrayOutputStream restored = new ByteArrayOutputStream();

            assertThat(audit(product, restored, "archive"))
                    .as("what was found stays")
                    .isEqualTo(Audit.DIFFERS);
            assertThat(restored.toString(StandardCharsets.UTF_8))
                    .contains(
                            "were found not to be",
                            "nothing is stated about the documents before the product is started again")
                    .contains("restore what was altered, and start the product again");
            assertThat(said(product, "en").path("message").asString())
                    .contains("restore what was altered, and start the product again: until then it says so.");
            assertThat(said(product, "zh").path("message").asString()).contains("還原被改動的內容，然後重新啟動產品");
            assertThat(said(product, "zh").path("detail").asString()).endsWith("還原被改動的內容，然後重新啟動產品。");
        }
        try (Product again = Product.start(
                data,
                "--dossier.audits.schedule=-",
                "--dossier.checkpoints.every=100ms",
                "--dossier.checkpoints.poll-every=100ms")) {
            RebuildTest.await(
                    () -> said(again, "en").path("standing").asString().equals("AGREES"));
            assertThat(audit(again, new ByteArrayOutputStream(), "archive")).isEqualTo(Audit.AGREES);
            assertThat(statements(data)).isEqualTo(2);
        }
    }

    /** Has these projections audited as from the command line, all of them if none is named; gives the exit code. */
    static int audit(Product product, ByteArrayOutputStream err, String... projections) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(projections));
        arguments.add("--server.port=" + URI.create(product.portal().address()).getPort());
        arguments.add("--language=en");
        return new Audit(
                        AuditOptions.of(arguments),
                        ProgressListener.none(),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();
    }

    private static String detail(Product product, String language) {
        return said(product, language).path("detail").asString();
    }

    private static JsonNode said(Product product, String language) {
        return product.portal()
                .as("auditor")
                .with("Accept-Language", language)
                .query("{ checkpointState { standing message detail } }", Map.of())
                .path("checkpointState");
    }

    private static JsonNode newest(Product product, String language) {
        return product.portal()
                .as("auditor")
                .with("Accept-Language", language)
                .query(NEWEST, Map.of())
                .at("/audits/edges/0/node");
    }

    private static long statements(Path data) throws Exception {
        try (var files = Files.list(data.resolve("checkpoints").resolve("audits"))) {
            return files.count();
        }
    }

    private static void alter(Path data, String word, String other) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.sqlite"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update event set payload = cast(replace(cast(payload as text), '%s', '%s') as blob) where position = 3"
                                    .formatted(word, other)))
                    .isEqualTo(1);
        }
    }

    /** Above that generation. */
    private static void rebuildArchive(Product product, int generation) {
        assertThat(product.portal()
                        .as("operator")
                        .post("/actuator/projections/archive", "{}")
                        .statusCode())
                .isEqualTo(202);
        RebuildTest.await(() -> product.portal()
                .query("{ projections { name rebuilding generation } }", Map.of())
                .path("projections")
                .valueStream()
                .filter(projection -> projection.path("name").asString().equals("archive"))
                .allMatch(projection -> projection.path("generation").asInt() > generation
                        && !projection.path("rebuilding").asBoolean()));
    }
}
