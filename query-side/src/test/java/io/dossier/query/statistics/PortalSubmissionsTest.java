package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Severity;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of submitted months (R9.4). Each test has months of its own. */
@SpringBootTest(classes = TestApplication.class)
class PortalSubmissionsTest {

    private final Teller teller;
    private final WebGraphQlTester portal;

    @Autowired
    PortalSubmissionsTest(Teller teller, ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
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

    private void submit(String month, int number, String reason) {
        teller.tell(new MonthSubmitted(
                YearMonth.parse(month),
                number,
                Optional.of(reason).filter(text -> !text.isEmpty()),
                Instant.parse("2026-03-0" + number + "T01:00:00Z")));
    }

    private GraphQlTester.Response ask(String query) {
        return portal.document(query).execute();
    }

    @Test
    void a_submitted_month_is_restated_with_its_difference_and_what_was_submitted_stays() {
        tell(matter().registered("2025-06-03T02:00:00Z", Severity.MINOR, "2025-06-06")
                .satisfied(1, "ENGINEERING", "2025-06-04", "2025-06-04T02:00:00Z"));
        submit("2025-06", 1, "");
        tell(matter().registered("2025-06-05T02:00:00Z", Severity.SERIOUS, "2025-06-08")
                .dissatisfied(1, "ENGINEERING", "2025-06-06", "2025-06-06T02:00:00Z"));
        submit("2025-06", 2, "補錄一次回訪");
        tell(matter().registered("2025-06-05T02:00:00Z", Severity.MINOR, "2025-06-08")
                .malicious("2025-06-05T03:00:00Z")
                .notReached(1, "CLEANING", "2025-06-06", "2025-06-07T02:00:00Z"));

        GraphQlTester.Response seen = ask("""
                { first: monthlyCallbackStatistics(month: "2025-06", submission: 1) { submission made satisfactionRate malicious { made } }
                  second: monthlyCallbackStatistics(month: "2025-06", submission: 2) {
                    submission made satisfactionRate malicious { made } openRestatement { number } }
                  now: monthlyCallbackStatistics(month: "2025-06") {
                    submission made satisfactionRate malicious { made }
                    submissions { number submittedAt submittedBy reason
                      differences { dimension value figure before after difference } }
                    openRestatement { number differences { dimension value figure before after difference } } } }""");

        seen.path("first").matchesJson("""
                { "submission": 1, "made": 1, "satisfactionRate": 1.0, "malicious": { "made": 0 } }""");
        seen.path("second").matchesJson("""
                { "submission": 2, "made": 2, "satisfactionRate": 0.5, "malicious": { "made": 0 },
                  "openRestatement": { "number": 3 } }""");
        seen.path("now").matchesJson("""
                { "submission": null, "made": 2, "satisfactionRate": 0.5, "malicious": { "made": 1 } }""");
        seen.path("now.submissions[*].number").entityList(Integer.class).containsExactly(2, 1);
        seen.path("now.submissions[0]").matchesJson("""
                { "number": 2, "submittedAt": "2026-03-02T01:00:00Z", "submittedBy": "chen.siyuan", "reason": "補錄一次回訪" }""");
        seen.path("now.submissions[1]").matchesJson("""
                { "number": 1, "submittedBy": "chen.siyuan", "reason": null, "differences": [] }""");
        seen.path("now.submissions[0].differences[?(@.dimension == 'ALL')]").matchesJson("""
                [ { "dimension": "ALL", "value": null, "figure": "due", "before": 1.0, "after": 2.0, "difference": 1.0 },
                  { "dimension": "ALL", "value": null, "figure": "made", "before": 1.0, "after": 2.0, "difference": 1.0 },
                  { "dimension": "ALL", "value": null, "figure": "reached", "before": 1.0, "after": 2.0, "difference": 1.0 },
                  { "dimension": "ALL", "value": null, "figure": "dissatisfied", "before": 0.0, "after": 1.0, "difference": 1.0 },
                  { "dimension": "ALL", "value": null, "figure": "satisfactionRate", "before": 1.0, "after": 0.5, "difference": -0.5 },
                  { "dimension": "ALL", "value": null, "figure": "onTime", "before": 1.0, "after": 2.0, "difference": 1.0 } ]""");
        seen.path("now.submissions[0].differences[?(@.dimension == 'SEVERITY')].value")
                .entityList(String.class)
                .satisfies(rows -> assertThat(rows).contains("SERIOUS").doesNotContain("MINOR"));
        seen.path("now.openRestatement").matchesJson("""
                { "number": 3, "differences": [
                  { "dimension": "MALICIOUS", "value": null, "figure": "due", "before": 0.0, "after": 1.0, "difference": 1.0 },
                  { "dimension": "MALICIOUS", "value": null, "figure": "overdue", "before": 0.0, "after": 1.0, "difference": 1.0 },
                  { "dimension": "MALICIOUS", "value": null, "figure": "made", "before": 0.0, "after": 1.0, "difference": 1.0 },
                  { "dimension": "MALICIOUS", "value": null, "figure": "notReached", "before": 0.0, "after": 1.0, "difference": 1.0 },
                  { "dimension": "MALICIOUS", "value": null, "figure": "onTimeRate", "before": null, "after": 0.0, "difference": null } ] }""");
    }

    @Test
    void the_analysis_of_the_month_is_frozen_with_it() {
        MatterStory late = matter().registered("2025-07-03T02:00:00Z", Severity.MINOR, "2025-07-06");
        tell(late);
        submit("2025-07", 1, "");
        teller.tell(MatterStory.of(late.matter().complaintId(), ComplaintKind.COMPLAINT, "A")
                .answered("2025-07-09T02:00:00Z")
                .events()
                .toArray(Event[]::new));

        GraphQlTester.Response seen = ask("""
                { frozen: monthlyComplaintAnalysis(month: "2025-07", submission: 1) { submission unanswered answeredLate }
                  now: monthlyComplaintAnalysis(month: "2025-07") { unanswered answeredLate
                    submissions { number differences { figure } }
                    openRestatement { number differences { dimension figure difference } } } }""");

        seen.path("frozen").matchesJson("""
                { "submission": 1, "unanswered": 1, "answeredLate": 0 }""");
        seen.path("now").matchesJson("""
                { "unanswered": 0, "answeredLate": 1, "submissions": [ { "number": 1, "differences": [] } ] }""");
        seen.path("now.openRestatement.differences[?(@.dimension == 'ALL')]").matchesJson("""
                [ { "dimension": "ALL", "figure": "answeredLate", "difference": 1.0 },
                  { "dimension": "ALL", "figure": "unanswered", "difference": -1.0 },
                  { "dimension": "ALL", "figure": "daysToAnswer.count", "difference": 1.0 },
                  { "dimension": "ALL", "figure": "daysToAnswer.median", "difference": null },
                  { "dimension": "ALL", "figure": "daysToAnswer.p90", "difference": null } ]""");
    }

    @Test
    void nothing_is_open_where_nothing_differs_or_nothing_was_submitted() {
        tell(
                matter().registered("2025-08-03T02:00:00Z", Severity.MINOR, "2025-08-06"),
                matter().registered("2025-09-03T02:00:00Z", Severity.MINOR, "2025-09-06"));
        submit("2025-08", 1, "");

        for (String month : List.of("2025-08", "2025-09")) {
            ask("{ monthlyComplaintAnalysis(month: \"%s\") { openRestatement { number } } }".formatted(month))
                    .path("monthlyComplaintAnalysis.openRestatement")
                    .valueIsNull();
        }
    }

    @Test
    void a_submission_that_there_is_not_is_told() {
        submit("2025-10", 1, "");

        for (int number : new int[] {0, 2, -1}) {
            ask("{ monthlyCallbackStatistics(month: \"2025-10\", submission: %d) { made } }".formatted(number))
                    .errors()
                    .satisfy(errors -> {
                        assertThat(errors.getFirst().getExtensions())
                                .containsEntry("code", "SUBMISSION_UNKNOWN")
                                .containsEntry("field", "submission");
                        assertThat(errors.getFirst().getMessage())
                                .isEqualTo("The figures of 2025-10 were submitted 1 times; there is no submission %d."
                                        .formatted(number));
                    });
        }
        ask("{ monthlyComplaintAnalysis(submission: 1) { registered } }")
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "SUBMISSION_UNKNOWN"));
    }

    @Test
    void months_that_are_over_and_not_submitted_are_found() {
        YearMonth now = YearMonth.now(Matters.ZONE);
        for (YearMonth month : List.of(now.minusMonths(25), now.minusMonths(24), now.minusMonths(2), now)) {
            tell(matter().registered(month + "-01T02:00:00Z", Severity.MINOR, month + "-04"));
        }
        submit(now.minusMonths(24).toString(), 1, "");

        ask("{ monthsToSubmit }")
                .path("monthsToSubmit")
                .entityList(String.class)
                .satisfies(months -> assertThat(months)
                        .isSorted()
                        .contains(now.minusMonths(2).toString())
                        .doesNotContain(
                                now.minusMonths(25).toString(),
                                now.minusMonths(24).toString(),
                                now.toString()));
    }
}
