package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("R7.13: a callback day, from the first repair to its close, over restarts and rebuilds")
class CallbackDayScenarioTest {

    private static String solvedOnTheSpot(Portal portal) {
        String id = UUID.randomUUID().toString();
        Office.accepted(portal.as("front-desk")
                .send(
                        "registerComplaint",
                        Map.of(
                                "complaintId", id,
                                "kind", "REPAIR",
                                "publicArea", Map.of("building", "A", "location", "大堂", "reason", "公共區域"),
                                "complainantName", "周敏",
                                "complainantPhone", "+86 21 5555 0201",
                                "subject", "燈不亮",
                                "content", "大堂吊燈不亮",
                                "channel", "HOTLINE")));
        Office.accepted(
                portal.as("front-desk").send("resolveOnTheSpot", Map.of("complaintId", id, "resolution", "已更換燈管")));
        return id;
    }

    private static void called(Portal portal, String id, boolean reached) {
        Map<String, Object> call =
                new java.util.HashMap<>(Map.of("complaintId", id, "method", "PHONE", "reached", reached));
        if (reached) {
            call.put("satisfied", true);
        }
        Office.accepted(portal.as("assistant").send("recordCallback", call));
    }

    private static JsonNode today(Portal portal) {
        return portal.as("director")
                .strong()
                .query("""
                query ($date: Date!) { callbackDay(date: $date) {
                  state counts { completed called uncalled reached notReached satisfied }
                  closed { closedBy counts { completed called } uncalled { complaintId reason complaint { complainant { name } } } completedAfterClose }
                  repairs(first: 10) { edges { node { complaintId outcome calledBy afterClose complaint { complainant { name } } } } }
                } }""", Map.of("date", Office.day(0)))
                .path("callbackDay");
    }

    @Test
    void theWholeDay(@TempDir Path data) throws IOException {
        String missed;
        JsonNode closed;
        try (Product product = Product.start(data)) {
            Portal portal = product.portal();
            String happy = solvedOnTheSpot(portal);
            missed = solvedOnTheSpot(portal);
            called(portal, happy, true);

            Map<String, Object> close = Map.of("date", Office.day(0));
            assertThat(portal.as("front-desk")
                            .mutate("closeCallbackDay", close)
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("NOT_PERMITTED");
            JsonNode refused = portal.as("assistant").send("closeCallbackDay", close);
            assertThat(Office.refusals(refused)).containsExactly("CALLBACK_DAY_UNCALLED");
            assertThat(refused.at("/refusals/0/clause/id").asString()).isEqualTo("R7.13");
            assertThat(refused.at("/refusals/0/message").asString()).contains("1", missed);
            Office.accepted(portal.as("assistant")
                    .send(
                            "closeCallbackDay",
                            Map.of(
                                    "date",
                                    Office.day(0),
                                    "reasons",
                                    List.of(Map.of("complaintId", missed, "reason", "客戶出差")))));
            assertThat(Office.refusals(portal.as("manager").send("closeCallbackDay", close)))
                    .containsExactly("CALLBACK_DAY_CLOSED");
            solvedOnTheSpot(portal);

            closed = today(portal);
            assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
            assertThat(closed.at("/counts/completed").asInt()).isEqualTo(3);
            assertThat(closed.at("/closed/closedBy").asString()).isEqualTo("assistant");
            assertThat(closed.at("/closed/counts/completed").asInt()).isEqualTo(2);
            assertThat(closed.at("/closed/uncalled/0/reason").asString()).isEqualTo("客戶出差");
            assertThat(closed.at("/closed/uncalled/0/complaint/complainant/name")
                            .asString())
                    .isEqualTo("周**");
            assertThat(closed.at("/closed/completedAfterClose").asInt()).isOne();
        }
        // Everything but the events is lost: the ledger and what the command side knows of repairs come from them
        // again.
        Files.delete(data.resolve("timers.sqlite"));
        Files.deleteIfExists(data.resolve("documents.mv"));
        try (Product product = Product.start(data)) {
            Portal portal = product.portal();
            assertThat(today(portal)).isEqualTo(closed);
            assertThat(Office.refusals(portal.as("supervisor").send("closeCallbackDay", Map.of("date", Office.day(0)))))
                    .containsExactly("CALLBACK_DAY_CLOSED");
            assertThat(Office.refusals(portal.as("supervisor").send("closeCallbackDay", Map.of("date", Office.day(1)))))
                    .containsExactly("DATE_IN_FUTURE");
            called(portal, missed, false);
            JsonNode later = today(portal);
            assertThat(later.path("closed").path("counts"))
                    .isEqualTo(closed.path("closed").path("counts"));
            assertThat(later.at("/counts/notReached").asInt()).isOne();
        }
    }
}
