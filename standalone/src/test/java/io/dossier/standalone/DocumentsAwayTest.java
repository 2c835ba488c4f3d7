package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("While the document server is away")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsAwayTest {
    private static final String UNIT = "query ($id: ID!) { unit(id: $id) { id } }";

    private MongoServer documents;
    private Passage passage;
    private Product product;
    private Portal portal;
    private Office office;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        documents = new MongoServer(new MemoryBackend());
        passage = new Passage(documents.bind());
        product = Product.start(
                data,
                "--dossier.documents.uri=mongodb://127.0.0.1:%d/away".formatted(passage.port()),
                "--dossier.documents.patience=500ms",
                "--dossier.documents.socket-timeout=1s");
        portal = product.portal().with("Accept-Language", "en");
        office = new Office(portal);
    }

    @AfterAll
    void stop() throws IOException {
        product.close();
        passage.close();
        documents.shutdownNow();
    }

    @AfterEach
    void comesBack() {
        passage.open();
    }

    private boolean shows(String unit) {
        return portal.strong()
                .ask(UNIT, Map.of("id", unit))
                .at("/data/unit/id")
                .asString("")
                .equals(unit);
    }

    private static void saysThatItIsAway(JsonNode answer) {
        JsonNode error = answer.at("/errors/0");
        assertThat(error.at("/extensions/code").asString("")).as("%s", answer).isEqualTo("DOCUMENTS_UNAVAILABLE");
        assertThat(error.path("message").asString("")).contains("ask again soon");
    }

    @Test
    void a_question_is_told_to_come_again_and_commands_go_on_which_are_shown_when_it_is_back() {
        String before = office.registerUnit();
        RebuildTest.await(() -> shows(before));

        passage.shut();

        saysThatItIsAway(portal.ask(UNIT, Map.of("id", before)));
        saysThatItIsAway(portal.strong().ask(UNIT, Map.of("id", before)));
        assertThat(portal.with("Accept-Language", "zh")
                        .ask(UNIT, Map.of("id", before))
                        .at("/errors/0/message")
                        .asString(""))
                .contains("請稍後再試");
        HttpResponse<String> export = portal.as("reporting").get("/exports/register.csv");
        assertThat(export.statusCode()).isEqualTo(503);
        assertThat(export.headers().firstValue("Retry-After")).contains("10");
        saysThatItIsAway(Portal.json(export));
        HttpResponse<String> health = portal.as("operator").get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(Portal.json(health).at("/components/documents/status").asString(""))
                .isEqualTo("DOWN");
        assertThat(Portal.json(health)
                        .at("/components/documents/details/remedy")
                        .asString(""))
                .contains("127.0.0.1:%d".formatted(passage.port()), "DOSSIER_DOCUMENTS_URI");
        assertThat(portal.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        String meanwhile = office.registerUnit();

        passage.open();

        RebuildTest.await(() -> shows(meanwhile));
        assertThat(portal.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_that_is_merely_silent_holds_nobody_up() {
        String unit = office.registerUnit();
        RebuildTest.await(() -> shows(unit));

        passage.silence();

        long begun = System.nanoTime();
        assertThat(portal.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        saysThatItIsAway(portal.ask(UNIT, Map.of("id", unit)));

        passage.open();

        RebuildTest.await(() -> shows(unit));
    }

    @Test
    void it_cannot_be_waited_for_without_end(@TempDir Path data) {
        assertThatThrownBy(() -> Product.start(data, "--dossier.documents.patience=0s"))
                .hasStackTraceContaining("dossier.documents.patience");
    }
}
