package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.progress.ProgressListener;
import io.dossier.standalone.rebuilding.Rebuild;
import io.dossier.standalone.rebuilding.RebuildOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "While an audit is under way no rebuild of its projections begins, and whoever cancels rebuilds does not end it")
@TestInstance(Lifecycle.PER_CLASS)
class RebuildDuringAuditTest {
    private static final String ARCHIVE = "/actuator/projections/archive";

    private Product product;
    private Portal operator;
    private String audit;

    @BeforeAll
    void beginAnAuditThatTakesLong(@TempDir Path data) {
        product = Product.start(data, "--dossier.audits.schedule=-", "--dossier.projections.rebuild.throttle=1");
        Portal manager = product.portal();
        operator = manager.as("operator").with("Accept-Language", "en");
        Office office = new Office(manager);
        String tenancy = office.moveInTenant(office.registerUnit(), "審計有限公司", -40);
        for (int i = 0; i < 60; i++) {
            office.file(tenancy, "CORRESPONDENCE", "函 " + i, -1);
        }
        audit = Portal.json(operator.post("/actuator/audits/archive", "{}"))
                .path("id")
                .asString();
    }

    @AfterAll
    void stop() {
        operator.call("DELETE", "/actuator/audits/" + audit);
        product.close();
    }

    private String state() {
        return Portal.json(operator.get("/actuator/audits/" + audit))
                .at("/report/state")
                .asString();
    }

    @Test
    void aRebuildIsRefusedAndSaysThatItIsAnAuditThatIsWaitedFor() {
        HttpResponse<String> one = operator.post(ARCHIVE, "{}");
        HttpResponse<String> all = operator.post("/actuator/projections/all", "{}");
        HttpResponse<String> chinese = operator.with("Accept-Language", "zh").post(ARCHIVE, "{}");

        assertThat(List.of(one, all, chinese)).allMatch(answer -> answer.statusCode() == 409);
        assertThat(one.body())
                .contains("Being audited: archive", "DELETE /actuator/audits/ID", "GET /actuator/audits")
                .doesNotContain("rebuilt already");
        assertThat(all.body()).contains("Being audited: archive.");
        assertThat(chinese.body()).contains("正在審計：archive", "DELETE /actuator/audits/");
        assertThat(state()).isEqualTo("RUNNING");
    }

    @Test
    void thereIsNoRebuildToCancelAndTheAuditGoesOn() throws InterruptedException {
        HttpResponse<String> one = operator.call("DELETE", ARCHIVE);
        HttpResponse<String> all = operator.call("DELETE", "/actuator/projections/all");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Rebuild(
                        RebuildOptions.of(List.of(
                                "archive",
                                "--cancel",
                                "--server.port="
                                        + URI.create(operator.address()).getPort(),
                                "--language=en")),
                        ProgressListener.none(),
                        System.out,
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();

        assertThat(List.of(one, all)).allMatch(answer -> answer.statusCode() == 409);
        assertThat(one.body()).contains("no rebuild of [archive]");
        assertThat(exit).isEqualTo(Rebuild.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no rebuild of [archive]");
        assertThat(state()).isEqualTo("RUNNING");
    }
}
