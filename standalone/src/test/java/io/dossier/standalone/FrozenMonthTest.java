package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R9.4: the rows behind a submitted month stay as they were, whatever becomes of its matters")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenMonthTest {
    private static final String MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();
    private static final List<String> FILES =
            List.of("register.csv", "register.ndjson", "callbacks.csv", "callbacks.ndjson");

    private Product product;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data);
        portal = product.portal();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private static String on20th(String time) {
        return MONTH + "-20T" + time + "+08:00";
    }

    /** What was solved in the month while the customer waited. */
    private String solved() {
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
                                "channel", "HOTLINE",
                                "registeredAt", on20th("10:00:00"))));
        send("front-desk", "resolveOnTheSpot", id, Map.of("resolution", "已更換燈管", "resolvedAt", on20th("10:05:00")));
        return id;
    }

    private void send(String who, String mutation, String id, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("complaintId", id);
        Office.accepted(portal.as(who).send(mutation, input));
    }

    private HttpResponse<String> fetch(String address) {
        HttpResponse<String> answer = portal.as("reporting").get("/exports/" + address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    /** Bodies and tags of what the parameters ask for. */
    private Map<String, List<String>> all(String parameters) {
        portal.strong().query("{ projections { name } }", Map.of());
        Map<String, List<String>> all = new LinkedHashMap<>();
        FILES.forEach(file -> {
            HttpResponse<String> answer = fetch(file + "?" + parameters);
            all.put(
                    file,
                    List.of(answer.body(), answer.headers().firstValue("ETag").orElseThrow()));
        });
        return all;
    }

    private static String body(Map<String, List<String>> answers, String file) {
        return answers.getOrDefault(file, List.of("")).getFirst();
    }

    @Test
    void theWholeStory() {
        String closed = solved();
        send(
                "assistant",
                "recordCallback",
                closed,
                Map.of("method", "PHONE", "reached", true, "satisfied", true, "calledAt", on20th("10:10:00")));
        send("assistant", "closeComplaint", closed, Map.of("closedAt", on20th("10:15:00")));
        String waiting = solved();
        send(
                "assistant",
                "arrangeCallback",
                waiting,
                Map.of("method", "PHONE", "dueOn", MONTH + "-25", "arrangedAt", on20th("10:20:00")));
        Office.accepted(portal.send("submitMonth", Map.of("month", MONTH)));

        String month = "month=" + MONTH;
        String submitted = month + "&submission=1";
        Map<String, List<String>> then = all(submitted);
        Map<String, List<String>> known = all(month);
        assertThat(body(then, "register.csv")).contains(closed, ",CLOSED,", waiting);
        assertThat(body(then, "callbacks.csv")).contains(closed, ",MADE,", waiting, ",DUE,");

        send("assistant", "reopenComplaint", closed, Map.of("reason", "又不亮了"));
        send("assistant", "recordCallback", waiting, Map.of("method", "PHONE", "reached", false));
        String late = solved();

        Map<String, List<String>> now = all(month);
        assertThat(all(submitted)).isEqualTo(then);
        FILES.forEach(file ->
                assertThat(now.get(file)).as(file).doesNotContainAnyElementsOf(known.getOrDefault(file, List.of())));
        assertThat(body(now, "register.csv")).contains(",REOPENED,", late);
        String position = fetch("register.csv?" + submitted)
                .headers()
                .firstValue("Dossier-Complete-To")
                .orElseThrow();
        assertThat(fetch("callbacks.csv?" + submitted).headers().firstValue("Dossier-Complete-To"))
                .contains(position);
        then.forEach((file, answer) -> assertThat(portal.as("reporting")
                        .with("If-None-Match", answer.getLast())
                        .get("/exports/" + file + "?" + submitted)
                        .statusCode())
                .as(file)
                .isEqualTo(304));
    }
}
