package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("anywhere")
@DisplayName("R9.4: the manager reviews the callbacks of a month, also of a matter that is closed")
class CallbackReviewScenarioTest {
    private static final YearMonth THIS_MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final String LIST = """
            query ($month: YearMonth!) { callbacksToReview(month: $month, first: 100) {
              totalCount edges { node { complaintId number satisfied complaint { state subject } } } } }""";

    @Test
    void theWholeStory(@TempDir Path data) {
        try (Product product = Product.anywhere(data)) {
            Portal assistant = product.portal().as("assistant").strong();
            Portal manager = assistant.as("manager");
            int others = list(manager, THIS_MONTH).path("totalCount").asInt();
            int before =
                    list(manager, THIS_MONTH.minusMonths(1)).path("totalCount").asInt();
            String id = UUID.randomUUID().toString();
            calledBack(assistant, id);
            Office.accepted(assistant.send("closeComplaint", of(id, Map.of())));

            JsonNode waiting = list(manager, THIS_MONTH);
            assertThat(waiting.path("totalCount").asInt()).isEqualTo(others + 1);
            assertThat(waiting.path("edges")
                            .valueStream()
                            .map(edge -> edge.path("node").toString()))
                    .contains(
                            "{\"complaintId\":\"%s\",\"number\":1,\"satisfied\":true,\"complaint\":{\"state\":\"CLOSED\",\"subject\":\"走廊燈不亮\"}}"
                                    .formatted(id));
            assertThat(list(manager, THIS_MONTH.minusMonths(1))
                            .path("totalCount")
                            .asInt())
                    .isEqualTo(before);

            Office.accepted(manager.send("reviewCallback", of(id, Map.of("number", 1, "remark", "已閱"))));
            JsonNode reviewed = list(manager, THIS_MONTH);
            assertThat(reviewed.path("totalCount").asInt()).isEqualTo(others);
            assertThat(reviewed.path("edges").toString()).doesNotContain(id);

            JsonNode refused = assistant.as("front-desk").ask(LIST, Map.of("month", THIS_MONTH.toString()));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_PERMITTED");
        }
    }

    private static JsonNode list(Portal who, YearMonth month) {
        return who.query(LIST, Map.of("month", month.toString())).path("callbacksToReview");
    }

    private static void calledBack(Portal assistant, String id) {
        Portal head = assistant.as("department-head");
        Office.accepted(assistant.send(
                "registerComplaint",
                of(
                        id,
                        Map.of(
                                "kind", "COMPLAINT",
                                "publicArea", Map.of("location", "corridor", "reason", "it is everybody's"),
                                "complainantName", "周敏",
                                "complainantPhone", "+86 21 5555 0201",
                                "subject", "走廊燈不亮",
                                "content", "三樓走廊的燈三天不亮",
                                "channel", "HOTLINE"))));
        Office.accepted(assistant.send(
                "verifyComplaint", of(id, Map.of("substantiated", true, "severity", "NORMAL", "finding", "燈管損壞"))));
        Office.accepted(assistant.send("assignComplaint", of(id, Map.of("department", "ENGINEERING"))));
        Office.accepted(assistant.send("answerCustomer", of(id, Map.of("answer", "明日更換"))));
        Office.accepted(head.send("reportResult", of(id, Map.of("result", "已更換燈管"))));
        Office.accepted(head.send("signOffResult", of(id, Map.of())));
        Office.accepted(assistant.send(
                "recordCallback", of(id, Map.of("method", "PHONE", "reached", true, "satisfied", true))));
    }

    private static Map<String, Object> of(String id, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("complaintId", id);
        return input;
    }
}
