package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("R9.4: a month is submitted, a late entry touches it, and it is restated")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmittedMonthTest {
    private static final YearMonth THIS_MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, Object> LAST_MONTH =
            Map.of("month", THIS_MONTH.minusMonths(1).toString());

    private Product product;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data);
        portal = product.portal().strong();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    /** The day for its answer has passed long ago, which the timer finds as soon as it is in the register. */
    private void registerLastMonth(int missed) {
        portal.as("front-desk")
                .send(
                        "registerComplaint",
                        Map.of(
                                "complaintId", UUID.randomUUID().toString(),
                                "kind", "COMPLAINT",
                                "publicArea", Map.of("location", "lobby", "reason", "anybody slips there"),
                                "complainantName", "周敏",
                                "complainantPhone", "+86 21 5555 0201",
                                "subject", "wet floor",
                                "content", "somebody slipped",
                                "channel", "FRONT_DESK",
                                "registeredAt", LAST_MONTH.get("month") + "-20T10:00:00+08:00"));
        RebuildTest.await(() -> portal.query("""
                        query ($month: YearMonth!) {
                          monthlyComplaintAnalysis(month: $month) { missedDeadlines { deadline count } } }""", LAST_MONTH)
                        .at("/monthlyComplaintAnalysis/missedDeadlines/0/count")
                        .asInt()
                == missed);
    }

    private JsonNode seen() {
        return portal.as("director").query("""
                query ($month: YearMonth!) {
                  monthsToSubmit
                  first: monthlyComplaintAnalysis(month: $month, submission: 1) { registered }
                  now: monthlyComplaintAnalysis(month: $month) {
                    registered
                    submissions { number submittedBy reason differences { dimension figure difference } }
                    openRestatement { number differences { dimension figure difference } } } }""", LAST_MONTH);
    }

    @Test
    void theWholeStory() {
        registerLastMonth(1);
        assertThat(portal.query("{ monthsToSubmit }", Map.of())
                        .path("monthsToSubmit")
                        .path(0)
                        .asString())
                .isEqualTo(LAST_MONTH.get("month"));
        assertThat(portal.as("director")
                        .mutate("submitMonth", LAST_MONTH)
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
        assertThat(Office.refusals(portal.send("submitMonth", Map.of("month", THIS_MONTH.toString()))))
                .containsExactly("MONTH_NOT_OVER");
        assertThat(Office.accepted(portal.send("submitMonth", LAST_MONTH))).isEqualTo(LAST_MONTH.get("month"));
        assertThat(seen().path("monthsToSubmit").isEmpty()).isTrue();
        assertThat(seen().at("/now/openRestatement").isNull()).isTrue();

        registerLastMonth(2);
        assertThat(seen().at("/first/registered").asInt()).isEqualTo(1);
        assertThat(seen().at("/now/registered").asInt()).isEqualTo(2);
        assertThat(seen().at("/now/openRestatement/number").asInt()).isEqualTo(2);
        assertThat(seen().at("/now/openRestatement/differences/0").toString())
                .isEqualTo("{\"dimension\":\"ALL\",\"figure\":\"registered\",\"difference\":1.0}");

        assertThat(Office.refusals(portal.send("submitMonth", LAST_MONTH)))
                .containsExactly("RESTATEMENT_REASON_MISSING");
        Map<String, Object> restatement = new HashMap<>(LAST_MONTH);
        restatement.put("reason", "補錄一件投訴");
        Office.accepted(portal.send("submitMonth", restatement));
        JsonNode restated = seen();
        assertThat(restated.at("/first/registered").asInt()).isEqualTo(1);
        assertThat(restated.at("/now/openRestatement").isNull()).isTrue();
        assertThat(restated.at("/now/submissions/0/number").asInt()).isEqualTo(2);
        assertThat(restated.at("/now/submissions/0/submittedBy").asString()).isEqualTo("manager");
        assertThat(restated.at("/now/submissions/0/differences").isEmpty()).isFalse();

        assertThat(portal.as("operator")
                        .post("/actuator/projections/statistics", "{}")
                        .statusCode())
                .isBetween(200, 299);
        RebuildTest.await(() -> portal.query("{ projections { rebuilding lag } }", Map.of())
                .path("projections")
                .valueStream()
                .allMatch(projection -> !projection.path("rebuilding").asBoolean()
                        && projection.path("lag").asLong() == 0));
        assertThat(seen()).isEqualTo(restated);
    }
}
