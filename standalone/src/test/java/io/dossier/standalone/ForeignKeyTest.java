package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.note.SigningKey;
import io.dossier.standalone.auditing.Audit;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("With the key of another store in its place")
class ForeignKeyTest {
    private static final String[] SETTINGS = {
        "--dossier.audits.schedule=-", "--dossier.checkpoints.every=1h", "--dossier.checkpoints.poll-every=100ms"
    };

    @Test
    void the_product_says_so_at_its_start_and_signs_nothing_until_the_right_one_is_back(@TempDir Path home)
            throws Exception {
        Path data = home.resolve("data");
        Path key = data.resolve("checkpoint-key.pem");
        try (Product product = Product.start(data, SETTINGS)) {
            awaitStanding(product, "AGREES");
            assertThat(state(product).path("message").asString()).startsWith("There is no checkpoint yet");
            Office office = new Office(product.portal());
            office.moveInTenant(office.registerUnit(), "換鑰有限公司", -40);
        }
        Path right = Files.copy(key, home.resolve("right.pem"));
        byte[] published = Files.readAllBytes(data.resolve("checkpoints/keys"));
        byte[] known = Files.readAllBytes(data.resolve("checkpoint-keys"));
        SigningKey.readOrCreate(home.resolve("foreign.pem"));
        Files.copy(home.resolve("foreign.pem"), key, StandardCopyOption.REPLACE_EXISTING);

        try (Product product = Product.start(data, SETTINGS)) {
            awaitStanding(product, "CONTRADICTED");
            JsonNode state = state(product);
            assertThat(state.path("message").asString())
                    .startsWith("The key or the folder of checkpoints is not that of this store")
                    .contains("does not say that an event was altered");
            assertThat(state.path("detail").asString())
                    .startsWith("The key in use does not fit: the newest checkpoint (of size");
            assertThat(state(product, "zh").path("detail").asString())
                    .startsWith("現用的金鑰不符：最新的檢查點（大小為 ")
                    .endsWith("這並不表示有事件被改動：為此並未比對事件；比對由核驗程式進行。");
            assertThat(state.path("uncovered").asLong()).isZero();
            assertThat(product.portal().get("/actuator/health").statusCode()).isEqualTo(503);

            new Office(product.portal()).registerUnit();
            RebuildTest.await(() -> state(product).path("uncovered").asLong() == 1);
            assertThat(product.portal()
                            .as("operator")
                            .get("/actuator/prometheus")
                            .body())
                    .contains("dossier_checkpoint_contradicted 1.0", "dossier_checkpoint_uncovered_events 1.0")
                    .containsPattern("dossier_checkpoint_size [1-9]")
                    .containsPattern("dossier_checkpoint_age_seconds [0-9]");
            assertThat(AuditOfAlteredEventsTest.audit(product, new ByteArrayOutputStream()))
                    .isEqualTo(Audit.AGREES);
            assertThat(newestAudit(product, "en").path("statement").isNull()).isTrue();
            assertThat(newestAudit(product, "en").path("remark").asString())
                    .startsWith("No statement was signed. The key in use does not fit");
            assertThat(newestAudit(product, "zh").path("remark").asString()).startsWith("未簽署聲明。現用的金鑰不符：");
            assertThat(data.resolve("checkpoints/audits")).doesNotExist();
        }
        assertThat(data.resolve("checkpoints/keys")).hasBinaryContent(published);
        assertThat(data.resolve("checkpoint-keys")).hasBinaryContent(known);

        Files.copy(right, key, StandardCopyOption.REPLACE_EXISTING);
        try (Product product = Product.start(data, SETTINGS)) {
            awaitStanding(product, "AGREES");
            assertThat(state(product).path("message").asString()).startsWith("Events and checkpoints agree");
            assertThat(state(product).path("uncovered").asLong()).isEqualTo(1);
        }
    }

    private static void awaitStanding(Product product, String standing) {
        RebuildTest.await(() -> state(product).path("standing").asString().equals(standing));
    }

    private static JsonNode state(Product product) {
        return state(product, "en");
    }

    private static JsonNode state(Product product, String language) {
        return product.portal()
                .as("auditor")
                .with("Accept-Language", language)
                .query("{ checkpointState { standing message detail uncovered } }", Map.of())
                .path("checkpointState");
    }

    private static JsonNode newestAudit(Product product, String language) {
        return product.portal()
                .as("auditor")
                .with("Accept-Language", language)
                .query("{ audits(first: 1) { edges { node { state statement remark } } } }", Map.of())
                .at("/audits/edges/0/node");
    }
}
