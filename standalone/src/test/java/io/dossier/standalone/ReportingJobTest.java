package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.query.export.Edition;
import io.dossier.query.export.Export;
import io.dossier.query.export.ExportColumn;
import io.dossier.query.export.ExportInterrupted;
import io.dossier.query.export.ExportParameter;
import io.dossier.query.export.ExportRequest;
import io.dossier.query.export.RowSink;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Reporting jobs fetch the register and the callbacks over HTTP")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingJobTest {
    private Product product;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startWith(application -> application.addPrimarySources(Set.of(BreaksOff.class)), data);
        portal = product.portal();
        register();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private String register() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> matter = new HashMap<>(Map.of(
                "complaintId", id,
                "kind", "COMPLAINT",
                "publicArea", Map.of("location", "大堂", "reason", "公共區域"),
                "complainantName", "周敏",
                "complainantPhone", "+86 21 5555 0201",
                "subject", "地滑",
                "content", "有人滑倒",
                "channel", "FRONT_DESK"));
        Office.accepted(portal.as("front-desk").send("registerComplaint", matter));
        portal.strong().query("{ projections { name } }", Map.of());
        return id;
    }

    private HttpResponse<String> fetch(String file) {
        return portal.as("reporting").get("/exports/" + file);
    }

    @Test
    void aMatterIsARowAndTheAnswerSaysHowFarItIsComplete() {
        String id = register();
        HttpResponse<String> csv = fetch("register.csv");
        HttpResponse<String> ndjson = fetch("register.ndjson");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=UTF-8");
        assertThat(csv.headers().firstValue("Dossier-Schema")).contains("register/1");
        assertThat(csv.body().lines().skip(1).map(line -> line.split(",")[2])).contains(id);
        assertThat(csv.body())
                .startsWith("position,changed_position,complaint_id,")
                .endsWith("\r\n");
        assertThat(ndjson.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        JsonNode end = Portal.json(ndjson.body().lines().toList().getLast());
        assertThat(end.path("end").asBoolean()).isTrue();
        assertThat(csv.headers().firstValueAsLong("Dossier-Complete-To"))
                .hasValue(end.path("completeTo").asLong());
    }

    @Test
    void whoHasItAlreadyIsToldSoUntilSomethingHappens() {
        HttpResponse<String> first = fetch("callbacks.csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        Portal again = portal.as("reporting").with("If-None-Match", tag);

        HttpResponse<String> second = again.get("/exports/callbacks.csv");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(again.get("/exports/callbacks.ndjson").statusCode()).isEqualTo(200);

        register();
        assertThat(again.get("/exports/callbacks.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsCompressedForWhoAsks() {
        HttpResponse<String> answer =
                portal.as("reporting").with("Accept-Encoding", "gzip").get("/exports/register.csv");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
        assertThat(answer.body()).doesNotContain("position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting", "auditor", "manager", "director"})
    void whoReportsAndTheirReadersMayFetch(String role) {
        assertThat(portal.as(role).get("/exports/register.csv").statusCode()).isEqualTo(200);
        assertThat(portal.as(role).get("/exports/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(portal.as(role).get("/exports/register").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "assistant", "supervisor", "department-head", "operator"})
    void othersMayNot(String role) {
        for (String file : List.of("register.csv", "callbacks.ndjson", "nothing.csv")) {
            assertThat(portal.as(role).get("/exports/" + file).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobodyFetchesWithoutAName() {
        assertThat(portal.as("").get("/exports/register.csv").statusCode()).isEqualTo(401);
    }

    @Test
    void nothingIsSentThere() {
        HttpResponse<String> answer = portal.post("/exports/register.csv", "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    /** It could not: its rows break off. */
    @Test
    void theHeadTellsWhatFetchingWouldWithoutReadingRows() {
        for (String file : List.of("register.csv", "callbacks.ndjson", "complaint-analysis.csv", "breaks-off.csv")) {
            HttpResponse<String> head = portal.as("reporting").call("HEAD", "/exports/" + file);

            assertThat(head.statusCode()).as(file).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Dossier-Complete-To")).isPresent();
            assertThat(head.headers().firstValue("Content-Length")).isEmpty(); // nobody knows it before all is read
        }
        HttpResponse<String> head = portal.as("reporting").call("HEAD", "/exports/register.csv");
        HttpResponse<String> whole = fetch("register.csv");
        for (String header : List.of("ETag", "Content-Type", "Dossier-Complete-To", "Dossier-Schema", "Vary")) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(header));
        }
        assertThat(portal.as("reporting")
                        .with(
                                "If-None-Match",
                                whole.headers().firstValue("ETag").orElseThrow())
                        .call("HEAD", "/exports/register.csv")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theHeadIsForThoseWhoMayFetch() {
        assertThat(portal.as("auditor").call("HEAD", "/exports/history.csv").statusCode())
                .isEqualTo(200);
        assertThat(portal.as("reporting").call("HEAD", "/exports/history.csv").statusCode())
                .isEqualTo(403);
        assertThat(portal.as("front-desk").call("HEAD", "/exports/register.csv").statusCode())
                .isEqualTo(403);
        assertThat(portal.as("").call("HEAD", "/exports/register.csv").statusCode())
                .isEqualTo(401);
        assertThat(portal.as("reporting").call("HEAD", "/exports/nothing.csv").statusCode())
                .isEqualTo(404);
        assertThat(portal.as("reporting")
                        .call("HEAD", "/exports/register.csv?limit=many")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBadParameterIsExplainedInBothLanguages() {
        HttpResponse<String> chinese = fetch("register.csv?limit=many");
        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(Portal.json(chinese).at("/errors/0/message").asString())
                .isEqualTo("limit 的值為「many」，應為 1 至 999999999999999999 的整數。");
        HttpResponse<String> english =
                portal.as("reporting").with("Accept-Language", "en").get("/exports/register.csv?limit=many");
        assertThat(Portal.json(english).at("/errors/0/message").asString())
                .isEqualTo("limit is \"many\"; it must be a whole number from 1 to 999999999999999999.");
        assertThat(Portal.json(english).at("/errors/0/extensions/field").asString())
                .isEqualTo("limit");
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        for (String file : List.of("breaks-off.csv", "breaks-off.ndjson")) {
            assertThatThrownBy(() -> fetch(file))
                    .isInstanceOf(AssertionError.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    /** A table whose rows are gone in the middle. */
    static final class BreaksOff implements Export<Integer>, Edition<Integer> {
        @Override
        public String name() {
            return "breaks-off";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<ExportColumn<Integer>> columns() {
            return List.of(new ExportColumn<>("number", number -> number));
        }

        @Override
        public Set<ExportParameter> parameters() {
            return Set.of();
        }

        @Override
        public Edition<Integer> edition(ExportRequest request) {
            return this;
        }

        @Override
        public long completeTo() {
            return 0;
        }

        @Override
        public String mark() {
            return "";
        }

        @Override
        public void rows(RowSink<Integer> sink) throws IOException {
            for (int i = 0; i < 100_000; i++) {
                sink.take(i);
            }
            throw new ExportInterrupted("it is being rebuilt");
        }
    }
}
