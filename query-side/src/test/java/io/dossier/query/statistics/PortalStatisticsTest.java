package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of the month's figures (R6.17, R9.4). Each test has a month of its own. */
@SpringBootTest(classes = TestApplication.class)
class PortalStatisticsTest {

    private static final String ENGINEERING = "ENGINEERING";
    private static final String CLEANING = "CLEANING";

    private final Teller teller;
    private final WebGraphQlTester portal;

    @Autowired
    PortalStatisticsTest(Teller teller, ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        this.teller = teller;
        this.portal = Portal.tester(service, interceptors);
    }

    private static MatterStory matter() {
        return MatterStory.of(UUID.randomUUID(), ComplaintKind.COMPLAINT, "A");
    }

    private void tell(MatterStory... stories) {
        for (MatterStory story : stories) {
            teller.tell(story.events().toArray(Event[]::new));
        }
    }

    private GraphQlTester.Response asThePortalAsks(String month) {
        return portal.document(Portal.operation("MonthlyCallbackStatistics"))
                .variable("month", month)
                .execute();
    }

    @Test
    void the_months_callbacks_by_the_portals_own_document() {
        tell(
                matter().registered("2025-03-01T02:00:00Z", Severity.MINOR, "2025-03-04")
                        .verified("2025-03-01T03:00:00Z", true, Severity.NORMAL)
                        .assigned("2025-03-01T04:00:00Z", ENGINEERING, "2025-03-03")
                        .answered("2025-03-01T05:00:00Z")
                        .reported("2025-03-02T05:00:00Z", ENGINEERING)
                        .dissatisfied(1, ENGINEERING, "2025-03-03", "2025-03-03T05:00:00Z")
                        .rectification(1, CLEANING, "2025-03-04", "2025-03-03T05:00:00Z")
                        .arranged(2, CLEANING, "2025-03-04")
                        .reported("2025-03-04T05:00:00Z", CLEANING)
                        .signedOff("2025-03-04T06:00:00Z", CLEANING)
                        .satisfied(2, CLEANING, "2025-03-04", "2025-03-05T05:00:00Z")
                        .closed("2025-03-05T06:00:00Z"),
                matter().registered("2025-03-01T02:00:00Z", Severity.SERIOUS, "2025-03-04")
                        .notReached(1, ENGINEERING, "2025-03-06", "2025-03-06T05:00:00Z")
                        .arranged(2, ENGINEERING, "2025-04-01"),
                matter().registered("2025-03-01T02:00:00Z", Severity.SERIOUS, "2025-03-04")
                        .arranged(1, "SECURITY", "2025-03-31"));

        GraphQlTester.Response seen = asThePortalAsks("2025-03");

        seen.path("monthlyCallbackStatistics.month").entity(String.class).isEqualTo("2025-03");
        Map<String, Object> sheet = seen.path("monthlyCallbackStatistics")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
        assertThat(sheet)
                .containsEntry("due", 4)
                .containsEntry("made", 3)
                .containsEntry("reached", 2)
                .containsEntry("satisfied", 1)
                .containsEntry("dissatisfied", 1)
                .containsEntry("satisfactionRate", 0.5);
        assertThat(sheet.get("byDepartment"))
                .isEqualTo(List.of(
                        row("department", CLEANING, 1, 1, 1, 1, 0, 1.0),
                        row("department", ENGINEERING, 2, 2, 1, 0, 1, 0.0),
                        row("department", "SECURITY", 1, 0, 0, 0, 0, null)));
        assertThat(sheet.get("bySeverity"))
                .isEqualTo(List.of(
                        row("severity", "NORMAL", 2, 2, 2, 1, 1, 0.5),
                        row("severity", "SERIOUS", 2, 1, 0, 0, 0, null)));
    }

    private static Map<String, Object> row(
            String name,
            String value,
            int due,
            int made,
            int reached,
            int satisfied,
            int dissatisfied,
            @Nullable Double rate) {
        Map<String, Object> row = new HashMap<>();
        row.put(name, value);
        row.put("due", due);
        row.put("made", made);
        row.put("reached", reached);
        row.put("satisfied", satisfied);
        row.put("dissatisfied", dissatisfied);
        row.put("satisfactionRate", rate);
        return row;
    }

    @Test
    void the_months_matters_are_analysed_R6_17() {
        tell(
                matter().registered("2025-05-01T02:00:00Z", Severity.MINOR, "2025-05-04")
                        .verified("2025-05-01T03:00:00Z", true, Severity.NORMAL)
                        .assigned("2025-05-01T04:00:00Z", ENGINEERING, "2025-05-03")
                        .answered("2025-05-06T05:00:00Z")
                        .missed(Deadline.ANSWER, "2025-05-04")
                        .reported("2025-05-11T05:00:00Z", ENGINEERING)
                        .signedOff("2025-05-11T06:00:00Z", ENGINEERING)
                        .satisfied(1, ENGINEERING, "2025-05-12", "2025-05-12T05:00:00Z")
                        .closed("2025-05-12T06:00:00Z"),
                matter().registered("2025-05-02T02:00:00Z", Severity.MINOR, "2025-05-05")
                        .resolvedOnTheSpot("2025-05-02T02:01:00Z"),
                matter().registered("2025-05-02T02:00:00Z", Severity.MINOR, "2025-05-05")
                        .malicious("2025-05-02T02:01:00Z"));

        GraphQlTester.Response seen = portal.document("""
                { monthlyComplaintAnalysis(month: "2025-05") {
                    month registered closed open substantiated unfounded answeredInTime answeredLate unanswered
                    daysToAnswer { count median p90 } daysToSolve { count median p90 }
                    daysToSatisfaction { count median p90 }
                    missedDeadlines { deadline count }
                    byDepartment { department registered closed daysToSolve { median } }
                    bySeverity { severity registered } byKind { kind registered }
                    byBuilding { building registered } byChannel { channel registered }
                    malicious { registered unanswered daysToAnswer { count median } } } }""").execute();

        seen.path("monthlyComplaintAnalysis").matchesJson("""
                { "month": "2025-05", "registered": 2, "closed": 1, "open": 1, "substantiated": 1, "unfounded": 0,
                  "answeredInTime": 1, "answeredLate": 1, "unanswered": 0,
                  "daysToAnswer": { "count": 2, "median": 0, "p90": 5 },
                  "daysToSolve": { "count": 2, "median": 0, "p90": 10 },
                  "daysToSatisfaction": { "count": 1, "median": 11, "p90": 11 },
                  "missedDeadlines": [
                    { "deadline": "ANSWER", "count": 1 }, { "deadline": "RESULT", "count": 0 },
                    { "deadline": "REVIEW", "count": 0 }, { "deadline": "RECTIFICATION", "count": 0 },
                    { "deadline": "CALLBACK", "count": 0 }, { "deadline": "REVIEW_MEETING", "count": 0 } ],
                  "byDepartment": [
                    { "department": "ENGINEERING", "registered": 1, "closed": 1, "daysToSolve": { "median": 10 } },
                    { "department": null, "registered": 1, "closed": 0, "daysToSolve": { "median": 0 } } ],
                  "bySeverity": [ { "severity": "MINOR", "registered": 1 }, { "severity": "NORMAL", "registered": 1 } ],
                  "byKind": [ { "kind": "COMPLAINT", "registered": 2 } ],
                  "byBuilding": [ { "building": "A", "registered": 2 } ],
                  "byChannel": [ { "channel": "HOTLINE", "registered": 2 } ],
                  "malicious": { "registered": 1, "unanswered": 1, "daysToAnswer": { "count": 0, "median": null } } }""");
    }

    @Test
    void a_trend_has_every_month_from_one_to_another_and_at_most_two_years() {
        tell(matter().registered("2023-12-01T02:00:00Z", Severity.MINOR, "2023-12-04")
                .satisfied(1, ENGINEERING, "2023-12-31", "2024-01-01T02:00:00Z"));

        GraphQlTester.Response seen = trend("2023-11", "2024-02");

        seen.path("callbackStatistics[*].month")
                .entityList(String.class)
                .containsExactly("2023-11", "2023-12", "2024-01", "2024-02");
        seen.path("callbackStatistics[*].overdue").entityList(Integer.class).containsExactly(0, 1, 0, 0);
        seen.path("callbackStatistics[*].made").entityList(Integer.class).containsExactly(0, 0, 1, 0);
        trend("2023-01", "2024-12")
                .path("callbackStatistics[*].due")
                .entityList(Integer.class)
                .hasSize(24);
        trend("2023-01", "2025-01").errors().satisfy(errors -> {
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", "TOO_MANY_MONTHS");
            assertThat(errors.getFirst().getMessage())
                    .isEqualTo("From 2023-01 to 2025-01 there are 25 months; at most 24 may be asked for at once.");
        });
        trend("2023-02", "2023-01")
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions())
                        .containsEntry("code", "DATE_RANGE_REVERSED")
                        .containsEntry("field", "from"));
    }

    private GraphQlTester.Response trend(String from, String to) {
        return portal.document(
                        "query($from: YearMonth!, $to: YearMonth!) { callbackStatistics(from: $from, to: $to) { month due overdue made } }")
                .variable("from", from)
                .variable("to", to)
                .execute();
    }

    @Test
    void without_a_month_it_is_this_one() {
        String thisMonth = YearMonth.now(Clock.systemUTC()).toString();

        GraphQlTester.Response seen = portal.document(
                        "{ monthlyCallbackStatistics { month } monthlyComplaintAnalysis { month } }")
                .execute();

        seen.path("monthlyCallbackStatistics.month").entity(String.class).isEqualTo(thisMonth);
        seen.path("monthlyComplaintAnalysis.month").entity(String.class).isEqualTo(thisMonth);
    }

    @Test
    void a_month_of_which_nothing_is_known_has_zeros_and_no_rates() {
        GraphQlTester.Response seen = asThePortalAsks("2031-01");

        seen.path("monthlyCallbackStatistics.made").entity(Integer.class).isEqualTo(0);
        seen.path("monthlyCallbackStatistics.satisfactionRate").valueIsNull();
        seen.path("monthlyCallbackStatistics.byDepartment")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void what_is_no_month_is_told_with_the_form() {
        for (String wrong : List.of("2026-13", "2026-1", "202611", "2026-11-01", "November", "")) {
            asThePortalAsks(wrong).errors().satisfy(errors -> {
                assertThat(errors).as(wrong).hasSize(1);
                assertThat(errors.getFirst().getMessage())
                        .contains("\"" + wrong + "\" is no month of the calendar such as 2026-11");
            });
        }
    }
}
