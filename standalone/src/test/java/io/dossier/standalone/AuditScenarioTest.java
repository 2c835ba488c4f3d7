package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.dossier.standalone.auditing.Audit;
import io.dossier.standalone.auditing.AuditOptions;
import io.dossier.standalone.progress.ProgressListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName(
        "An auditor has the projections compared with the events, and keeps a signed statement that a stranger verifies")
@TestInstance(Lifecycle.PER_CLASS)
class AuditScenarioTest {
    private static final String REPORT = """
            { id state askedBy fromPosition toPosition events documents differenceCount digest statement remark finishedAt
              projections results { projection documents differences digest } progress { phase percent }
              differences { edges { node { number projection collection documentId kind position
                fields { path live rebuilt } moreFields events { position event title stream subjectId recordedAt } moreEvents } }
                pageInfo { hasNextPage endCursor } } }""";

    private Path data;
    private Product product;
    private Portal portal;
    private Portal auditor;
    private String unit;
    private String tenancy;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        product = Product.start(folder, "--dossier.audits.schedule=-", "--dossier.checkpoints.every=1s");
        portal = product.portal();
        auditor = portal.as("auditor").with("Accept-Language", "en");
        Office office = new Office(portal);
        unit = office.registerUnit();
        tenancy = office.moveInTenant(unit, "審計有限公司", -40);
        for (int i = 0; i < 30; i++) {
            office.file(tenancy, "CORRESPONDENCE", "函 " + i, -1);
        }
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private JsonNode begin(Portal who, @Nullable List<String> projections) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("p", projections);
        return who.ask("mutation ($p: [String!]) { auditProjections(projections: $p) { id state } }", variables);
    }

    private JsonNode ended(@Nullable List<String> projections) {
        String id = begin(auditor, projections).at("/data/auditProjections/id").asString();
        return ended(id);
    }

    private JsonNode ended(String id) {
        RebuildTest.await(() -> !audit(auditor, id).path("state").asString().equals("RUNNING"));
        // ended for the next one as well
        RebuildTest.await(() -> product.documents().listCollectionNames().into(new ArrayList<>()).stream()
                .noneMatch(name -> name.contains("@")));
        return audit(auditor, id);
    }

    private static JsonNode audit(Portal who, String id) {
        return who.query("query ($id: ID!) { audit(id: $id) " + REPORT + " }", Map.of("id", id))
                .path("audit");
    }

    private MongoCollection<Document> tenancies() {
        return product.documents().getCollection("tenancies");
    }

    private record Verified(int exitCode, String out) {}

    /** In a process of its own: it shares nothing with the product. */
    private Verified verify(Path statement, Path keys, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.dossier.verifier.Verifier",
                "statement",
                statement.toString(),
                "--keys",
                keys.toString(),
                "--language",
                "en"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), out);
    }

    @Test
    void documents_that_nobody_touched_are_stated_to_be_as_the_events_say_and_the_verifier_agrees(@TempDir Path kept)
            throws Exception {
        RebuildTest.await(() -> Files.exists(data.resolve("checkpoints").resolve("checkpoint")));
        JsonNode report = ended((List<String>) null);

        assertThat(report.path("state").asString()).as("%s", report).isEqualTo("AGREES");
        assertThat(report.path("differenceCount").asLong()).isZero();
        assertThat(report.path("askedBy").asString()).isEqualTo("auditor");
        assertThat(report.path("fromPosition").asLong()).isEqualTo(1);
        assertThat(report.path("events").asLong())
                .isEqualTo(report.path("toPosition").asLong())
                .isPositive();
        assertThat(report.path("documents").asLong()).isPositive();
        Path statement = data.resolve("checkpoints")
                .resolve("audits")
                .resolve(report.path("id").asString());
        assertThat(Files.readString(statement))
                .isEqualTo(report.path("statement").asString());
        Path keys = data.resolve("checkpoint-keys");
        Verified verified = verify(
                statement, keys, "--checkpoints", data.resolve("checkpoints").toString());
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains(
                        report.path("documents").asLong() + " documents",
                        report.path("digest").asString(),
                        "is among the given ones");

        Path forged = kept.resolve("forged");
        Files.writeString(forged, Files.readString(statement).replaceFirst("position \\d+", "position 999999"));
        assertThat(verify(forged, keys))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                .satisfies(answer -> assertThat(answer.out()).contains("was altered"));
    }

    @Test
    void a_document_that_was_tampered_with_is_reported_with_the_events_behind_it() throws Exception {
        Document before = tenancies().find(Filters.eq("_id", tenancy)).first();
        tenancies().updateOne(Filters.eq("_id", tenancy), Updates.set("searchName", "冒充有限公司"));
        tenancies().insertOne(new Document(before).append("_id", "forged"));

        JsonNode report = ended(List.of("tenancy"));

        assertThat(report.path("state").asString()).isEqualTo("DIFFERS");
        assertThat(report.path("statement").isNull()).isTrue();
        assertThat(report.path("differenceCount").asInt()).isEqualTo(2);
        List<JsonNode> differences = report.at("/differences/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
        JsonNode changed = differences.stream()
                .filter(difference -> difference.path("kind").asString().equals("CHANGED"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.path("documentId").asString()).isEqualTo(tenancy);
        assertThat(changed.at("/fields/0/path").asString()).isEqualTo("searchName");
        assertThat(changed.at("/fields/0/live").asString()).isEqualTo("\"冒充有限公司\"");
        assertThat(changed.path("events")
                        .valueStream()
                        .map(event -> event.path("event").asString()))
                .hasSize(20)
                .contains("DocumentFiled");
        assertThat(changed.path("moreEvents").asBoolean()).isTrue();
        assertThat(changed.at("/events/0/stream").asString()).isEqualTo(unit);

        JsonNode forOperators = audit(portal.as("operator"), report.path("id").asString());
        assertThat(forOperators.at("/differences/edges/0/node/fields/0/live").isNull())
                .isTrue();
        assertThat(forOperators.at("/differences/edges/0/node/fields/0/path").isNull())
                .isFalse();
        JsonNode page = auditor.query(
                        "query ($id: ID!) { audit(id: $id) { differences(first: 1) { edges { node { number } } pageInfo { hasNextPage } } } }",
                        Map.of("id", report.path("id").asString()))
                .at("/audit/differences");
        assertThat(page.path("edges").size()).isEqualTo(1);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();

        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(command(new ByteArrayOutputStream(), err, "tenancy")).isEqualTo(Audit.DIFFERS);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "Documents that are not as the events up to position ", " say: 2. ", "EXTRA tenancies forged");

        tenancies().deleteOne(Filters.eq("_id", "forged"));
        tenancies().replaceOne(Filters.eq("_id", tenancy), before);
        assertThat(command(new ByteArrayOutputStream(), err, "tenancy")).isEqualTo(Audit.AGREES);
    }

    @Test
    void of_a_paper_whose_title_was_changed_in_the_archive_the_title_is_told_with_its_event() {
        MongoCollection<BsonDocument> buckets =
                product.documents().getCollection("archive_buckets", BsonDocument.class);
        BsonDocument before = buckets.find(Filters.regex("_id", "^" + unit + "/")).into(new ArrayList<>()).stream()
                .filter(bucket -> rows(bucket).contains("函 17"))
                .findFirst()
                .orElseThrow();
        replaceRows(buckets, before, rows(before).replace("函 17", "遺失"));

        JsonNode report = ended(List.of("archive"));

        assertThat(report.path("differenceCount").asInt()).as("%s", report).isEqualTo(1);
        JsonNode changed = report.at("/differences/edges/0/node");
        assertThat(changed.path("collection").asString()).isEqualTo("archive_buckets");
        assertThat(changed.path("fields").size()).isEqualTo(1);
        assertThat(changed.at("/fields/0/path").asString()).matches("lines\\[\\d+]\\.title");
        assertThat(changed.at("/fields/0/live").asString()).isEqualTo("\"遺失\"");
        assertThat(changed.at("/fields/0/rebuilt").asString()).isEqualTo("\"函 17\"");
        assertThat(changed.path("events")
                        .valueStream()
                        .map(event -> event.path("event").asString()))
                .contains("DocumentFiled");

        replaceRows(buckets, before, rows(before));
        assertThat(ended(List.of("archive")).path("state").asString()).isEqualTo("AGREES");
    }

    private static String rows(BsonDocument bucket) {
        return new String(bucket.getBinary("lines").getData(), StandardCharsets.UTF_8);
    }

    private static void replaceRows(MongoCollection<BsonDocument> buckets, BsonDocument bucket, String rows) {
        buckets.updateOne(
                Filters.eq("_id", bucket.getString("_id")),
                Updates.set("lines", new BsonBinary(rows.getBytes(StandardCharsets.UTF_8))));
    }

    private int command(ByteArrayOutputStream out, ByteArrayOutputStream err, String... words)
            throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(words));
        line.add("--server.port=" + URI.create(portal.address()).getPort());
        line.add("--language=en");
        return new Audit(
                        AuditOptions.of(line),
                        ProgressListener.none(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();
    }

    @Test
    void the_command_line_begins_one_and_tells_by_its_exit_code() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(command(out, err, "unit")).as("%s", err).isEqualTo(Audit.AGREES);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Documents compared: ", ", all as the events up to position ", "Signed: audits/");
        assertThat(command(out, err, "units")).isEqualTo(Audit.UNDECIDED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no projection [units]", "worklist");
        Audit nowhere = new Audit(
                AuditOptions.of(List.of("--server.port=1", "--language=en")),
                ProgressListener.none(),
                System.out,
                new PrintStream(err, true));
        assertThat(nowhere.run()).isEqualTo(Audit.UNDECIDED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No running product");
        for (String[] line : List.of(
                new String[] {"audit", "unit", "archive"},
                new String[] {"audit", "--fast"},
                new String[] {"audit", "--server.port=0"},
                new String[] {"audit", "--language=fr"})) {
            assertThat(AuditCommand.run(line)).as(String.join(" ", line)).isEqualTo(Usage.WRONG);
        }
    }

    @Test
    void while_the_office_works_nothing_is_told_to_differ_that_does_not() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<?>> clerks = List.of(people.submit(() -> file(over)), people.submit(() -> file(over)));
            try {
                for (int i = 0; i < 3; i++) {
                    JsonNode report = ended((List<String>) null);
                    assertThat(report.path("state").asString()).as("%s", report).isEqualTo("AGREES");
                }
            } finally {
                over.set(true);
            }
            for (Future<?> clerk : clerks) {
                clerk.get();
            }
        }
    }

    private void file(AtomicBoolean over) {
        Office office = new Office(portal);
        for (int i = 0; !over.get(); i++) {
            office.file(tenancy, "CORRESPONDENCE", "忙 " + i, -1);
        }
    }

    @Test
    void a_second_one_is_refused_and_the_first_can_be_given_up() {
        String id = begin(auditor, null).at("/data/auditProjections/id").asString();
        JsonNode again = begin(auditor, List.of("unit"));
        HttpResponse<String> door = portal.as("operator").post("/actuator/audits/all", "{}");
        HttpResponse<String> given = portal.as("operator").call("DELETE", "/actuator/audits/" + id);

        // unless the first was faster than that
        if (given.statusCode() == 202) {
            assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("AUDIT_ALREADY_RUNNING");
            assertThat(again.at("/errors/0/message").asString()).contains(id);
            assertThat(door.statusCode()).isEqualTo(409);
            assertThat(ended(id).path("state").asString()).isIn("CANCELLED", "AGREES");
        }
        assertThat(portal.as("operator")
                        .call("DELETE", "/actuator/audits/" + id)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_what_is_allowed() {
        JsonNode unknown = begin(auditor, List.of("unit", "units"));
        assertThat(unknown.at("/errors/0/extensions/code").asString()).isEqualTo("AUDIT_PROJECTION_UNKNOWN");
        assertThat(unknown.at("/errors/0/extensions/field").asString()).isEqualTo("projections");
        assertThat(unknown.at("/errors/0/message").asString()).contains("[units]", "worklist");
        assertThat(begin(auditor, List.of()).at("/errors/0/extensions/code").asString())
                .isEqualTo("AUDIT_OF_NONE");
        assertThat(auditor.ask("{ audit(id: \"x\") { id } }", Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("ID_MALFORMED");
        assertThat(portal.as("operator").get("/actuator/audits/x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"front-desk", "assistant", "supervisor", "manager", "department-head", "director", "reporting"})
    void others_begin_none_and_are_told_who_may(String role) {
        JsonNode refused = begin(portal.as(role).with("Accept-Language", "en"), null);
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_PERMITTED");
        assertThat(refused.at("/errors/0/message").asString()).contains("auditor, operator");
        assertThat(portal.as(role).post("/actuator/audits/all", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void reports_are_read_by_who_answers_for_the_office() {
        ended(List.of("unit"));
        String list = "{ audits(first: 1) { edges { node { state askedBy } } pageInfo { hasNextPage endCursor } } }";
        for (String reader : List.of("auditor", "manager", "director", "operator")) {
            assertThat(portal.as(reader)
                            .query(list, Map.of())
                            .at("/audits/edges")
                            .size())
                    .isEqualTo(1);
        }
        assertThat(portal.as("front-desk")
                        .ask(list, Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    void auditors_read_the_signed_checkpoints_and_whether_the_events_still_agree() {
        String ask = """
                query ($after: String) {
                  checkpoints(first: 1, after: $after) { edges { node { size root madeAt keys note } } pageInfo { hasNextPage endCursor } }
                  checkpointState { standing message detail uncovered } }""";
        RebuildTest.await(
                () -> auditor.query(ask, Map.of()).at("/checkpoints/edges").size() == 1);
        new Office(portal).registerUnit();
        RebuildTest.await(() -> auditor.query(ask, Map.of())
                .at("/checkpoints/pageInfo/hasNextPage")
                .asBoolean());
        JsonNode first = auditor.query(ask, Map.of());
        JsonNode newest = first.at("/checkpoints/edges/0/node");
        JsonNode before = auditor.query(
                        ask,
                        Map.of(
                                "after",
                                first.at("/checkpoints/pageInfo/endCursor").asString()))
                .at("/checkpoints/edges/0/node");

        assertThat(newest.path("size").asLong())
                .isGreaterThan(before.path("size").asLong());
        assertThat(newest.path("note").asString())
                .contains("\n" + newest.path("size").asLong() + "\n"
                        + newest.path("root").asString() + "\n");
        assertThat(newest.path("keys").valueStream().map(JsonNode::asString))
                .singleElement()
                .asString()
                .startsWith("dossier.example/");
        assertThat(first.at("/checkpointState/standing").asString()).isEqualTo("AGREES");
        assertThat(first.at("/checkpointState/message").asString()).contains("agree");
        assertThat(portal.as("auditor")
                        .query(ask, Map.of())
                        .at("/checkpointState/message")
                        .asString())
                .contains("一致");
        assertThat(portal.as("front-desk")
                        .ask(ask, Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
    }
}
