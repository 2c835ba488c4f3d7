package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The portal's scenario of a complaint, step by step over HTTP: registered, refused to be closed, solved, an unsatisfied callback, mended, a
 * satisfied callback, closed, and counted in the month.
 */
@DisplayName("A complaint's life goes on after kill -9 and after all projections were rebuilt")
class ComplaintScenarioTest {
    private static final String MATTER = """
            query ($id: ID!, $month: YearMonth!, $unit: ID!) {
              complaint(id: $id) { state firstResponder answerDueAt tenancy { companyName } missingForClosing { code clause { id } }
                callbacks { number method reached satisfied department nextCallbackOn } }
              unit(id: $unit) { complaints(first: 5) { edges { node { id state } } } }
              monthlyCallbackStatistics(month: $month) { made reached satisfied dissatisfied byDepartment { department made satisfied } } }""";

    /** A complaint of a tenant of its own, and what is known of it. */
    private record Matter(String id, String unit, String department) {
        Map<String, Object> with(Object... more) {
            Map<String, Object> input = new LinkedHashMap<>(Map.of("complaintId", id));
            for (int i = 0; i < more.length; i += 2) {
                input.put((String) more[i], more[i + 1]);
            }
            return input;
        }
    }

    private static Matter registered(Portal portal) {
        Office office = new Office(portal);
        String unit = office.registerUnit();
        office.moveInTenant(unit, "和風設計工作室", -30);
        Matter matter = new Matter(UUID.randomUUID().toString(), unit, "CLEANING");
        Map<String, Object> registration = matter.with(
                "kind", "COMPLAINT",
                "unitId", unit,
                "complainantName", "周敏",
                "complainantPhone", "",
                "subject", "空調漏水",
                "content", "會議室空調連續三天漏水",
                "channel", "HOTLINE");
        assertThat(Office.refusals(portal.as("front-desk").send("registerComplaint", registration)))
                .containsExactly("COMPLAINANT_PHONE_MISSING");
        registration.put("complainantPhone", "+86 21 5555 0201");
        Office.accepted(portal.as("front-desk").send("registerComplaint", registration));
        return matter;
    }

    /** The steps from registration to the end; after any of them the product may be killed, or build its projections anew. */
    private static List<Consumer<Portal>> steps(Matter matter) {
        return List.of(
                portal -> assertThat(Office.refusals(portal.as("assistant").send("closeComplaint", matter.with())))
                        .contains("CALLBACK_MISSING", "SIGN_OFF_MISSING", "ANSWER_MISSING"),
                accepted(
                        "assistant",
                        "verifyComplaint",
                        matter.with("substantiated", true, "severity", "NORMAL", "finding", "冷凝水管堵塞")),
                accepted(
                        "assistant",
                        "assignComplaint",
                        matter.with("department", "ENGINEERING", "dueOn", Office.day(2))),
                accepted("assistant", "answerCustomer", matter.with("answer", "工程部明日上門疏通")),
                accepted("department-head", "reportResult", matter.with("result", "已疏通冷凝水管")),
                portal -> assertThat(Office.refusals(portal.as("assistant")
                                .send(
                                        "recordCallback",
                                        matter.with("method", "PHONE", "reached", true, "satisfied", false))))
                        .contains("NEXT_CALLBACK_MISSING"),
                accepted(
                        "assistant",
                        "recordCallback",
                        matter.with(
                                "method",
                                "PHONE",
                                "reached",
                                true,
                                "satisfied",
                                false,
                                "suggestion",
                                "請清理地毯",
                                "explanation",
                                "需要安排地毯清洗",
                                "nextCallbackOn",
                                Office.day(1),
                                "rectification",
                                Map.of("department", matter.department(), "dueOn", Office.day(1)))),
                portal -> assertThat(Office.refusals(portal.as("assistant").send("closeComplaint", matter.with())))
                        .contains("RESULT_MISSING", "SATISFACTION_MISSING"),
                accepted("department-head", "reportResult", matter.with("result", "地毯已清洗")),
                accepted("department-head", "signOffResult", matter.with()),
                accepted(
                        "assistant",
                        "recordCallback",
                        matter.with("method", "VISIT", "reached", true, "satisfied", true)),
                accepted("assistant", "closeComplaint", matter.with()));
    }

    private static Consumer<Portal> accepted(String user, String mutation, Map<String, Object> input) {
        return portal -> Office.accepted(portal.as(user).send(mutation, input));
    }

    private static JsonNode known(Portal portal, Matter matter) {
        return portal.as("auditor")
                .strong()
                .query(
                        MATTER,
                        Map.of(
                                "id", matter.id(),
                                "unit", matter.unit(),
                                "month", Office.today().toString().substring(0, 7)));
    }

    private static void isClosedAndCounted(JsonNode known, Matter matter, int runs) {
        assertThat(known.at("/complaint/state").asString()).isEqualTo("CLOSED");
        assertThat(known.at("/complaint/firstResponder").asString()).isEqualTo("front-desk");
        assertThat(known.at("/complaint/tenancy/companyName").asString()).isEqualTo("和風設計工作室");
        assertThat(known.at("/complaint/missingForClosing")).isEmpty();
        assertThat(known.at("/complaint/callbacks")
                        .valueStream()
                        .map(call -> call.at("/satisfied").asBoolean()))
                .containsExactly(false, true);
        assertThat(known.at("/unit/complaints/edges/0/node/id").asString()).isEqualTo(matter.id());
        JsonNode month = known.at("/monthlyCallbackStatistics");
        assertThat(month.at("/made").asInt()).isEqualTo(2 * runs);
        assertThat(month.at("/satisfied").asInt()).isEqualTo(runs);
        assertThat(month.at("/byDepartment")
                        .valueStream()
                        .filter(row -> row.at("/department").asString().equals(matter.department()))
                        .map(row -> row.at("/satisfied").asInt()))
                .containsExactly(runs);
    }

    private static void rebuildAll(Portal portal) {
        List<String> names = new ArrayList<>();
        portal.query("{ projections { name } }", Map.of())
                .path("projections")
                .forEach(projection -> names.add(projection.path("name").asString()));
        names.forEach(name -> assertThat(portal.as("operator")
                        .post("/actuator/projections/" + name, "{}")
                        .statusCode())
                .isBetween(200, 202));
        RebuildTest.await(() -> portal.query("{ projections { rebuilding lag } }", Map.of())
                .path("projections")
                .valueStream()
                .allMatch(projection -> !projection.path("rebuilding").asBoolean()
                        && projection.path("lag").asLong() == 0));
    }

    @Test
    void threeInARow_oneOfThemKilledOnItsWay_andAllRebuilt(@TempDir Path folder) throws Exception {
        SeparateProcess product = SeparateProcess.over(folder);
        Portal portal = product.portal();
        Process process = product.start();
        try {
            Matter first = registered(portal);
            steps(first).forEach(step -> step.accept(portal));
            isClosedAndCounted(known(portal, first), first, 1);

            Matter second = registered(portal);
            List<Consumer<Portal>> steps = steps(second);
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).accept(portal);
                if (i == 6) { // the customer was just told when they are asked again
                    process.destroyForcibly().waitFor();
                    process = product.start();
                }
                if (i == 9) {
                    rebuildAll(portal);
                }
            }
            isClosedAndCounted(known(portal, second), second, 2);

            Matter third = registered(portal);
            steps(third).forEach(step -> step.accept(portal));
            JsonNode live = known(portal, third);
            isClosedAndCounted(live, third, 3);
            rebuildAll(portal);
            assertThat(known(portal, third)).isEqualTo(live);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
