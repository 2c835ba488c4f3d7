package io.dossier.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.DepartmentCounts;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of the ledgers of callback days. Each test has days of its own. */
@SpringBootTest(classes = TestApplication.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The ledger of a callback day (R7.13)")
class PortalLedgerTest {

    private static final String DAY = """
            query ($date: Date!, $outcome: CallbackOutcome, $first: Int, $after: String) {
              callbackDay(date: $date) {
                date state counts { completed called uncalled reached notReached satisfied dissatisfied }
                byDepartment { department counts { completed called } }
                closed {
                  closedBy asOfPosition completedAfterClose calledAfterClose counts { completed called }
                  uncalled { complaintId reason unitId department complaint { complainant { name } } }
                }
                repairs(outcome: $outcome, first: $first, after: $after) {
                  edges { node {
                    complaintId complaint { subject complainant { name } } unitId building department completedAt outcome attempts
                    method calledAt calledBy reachedAt afterClose reason
                  } }
                  pageInfo { hasNextPage endCursor }
                }
              }
            }""";

    private final Teller teller;
    private final EventStore events;
    private final WebGraphQlTester portal;

    @Autowired
    PortalLedgerTest(
            Teller teller,
            EventStore events,
            ExecutionGraphQlService service,
            List<WebGraphQlInterceptor> interceptors) {
        this.teller = teller;
        this.events = events;
        this.portal = Portal.tester(service, interceptors);
    }

    @BeforeAll
    void letTheUnit() {
        teller.tell(
                Story.registered("A-1203", "A", 12), Story.movedIn("A-1203", "t1", "藍港貿易", LocalDate.of(2021, 1, 1)));
    }

    private static Matter repair(String name) {
        return Matters.in("A-1203", "t1", ComplaintKind.REPAIR, name);
    }

    /** Registered in the morning of that day, reported by engineering so many seconds after nine. */
    private Matter reported(String name, LocalDate day, int seconds) {
        Matter matter = repair(name);
        teller.tell(
                Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)),
                Matters.result(matter, "ENGINEERING", Matters.at(day, seconds)));
        return matter;
    }

    private GraphQlTester.Response ledger(LocalDate day) {
        return portal.document(DAY).variable("date", day.toString()).execute();
    }

    private static void counts(GraphQlTester.Response ledger, int completed, int called, int reached, int satisfied) {
        ledger.path("callbackDay.counts").matchesJsonStrictly("""
                        {"completed": %d, "called": %d, "uncalled": %d, "reached": %d, "notReached": %d, "satisfied": %d, "dissatisfied": %d}
                        """.formatted(
                completed, called, completed - called, reached, called - reached, satisfied, reached - satisfied));
    }

    private static Map<String, Object> row(GraphQlTester.Response ledger, int number) {
        return ledger.path("callbackDay.repairs.edges[%d].node".formatted(number))
                .entity(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    @Test
    void tells_each_repair_by_name_with_what_came_of_asking() {
        LocalDate day = LocalDate.of(2021, 3, 1);
        Matter missed = reported("l1 missed", day, 100);
        Matter tried = reported("l1 tried", day, 200);
        Matter angry = reported("l1 angry", day, 300);
        Matter happy = reported("l1 happy", day, 400);
        teller.tell(
                Matters.calledBack(tried, 1, null, Matters.at(day, 500)),
                Matters.calledBack(angry, 1, false, Matters.at(day, 600)),
                Matters.calledBack(happy, 1, null, Matters.at(day, 700)),
                Matters.calledBack(happy, 2, true, Matters.at(day.plusDays(1), 0)),
                Matters.calledBack(happy, 3, false, Matters.at(day.plusDays(2), 0)));

        GraphQlTester.Response ledger = ledger(day);

        counts(ledger, 4, 3, 2, 1);
        ledger.path("callbackDay.state").entity(String.class).isEqualTo("OPEN");
        ledger.path("callbackDay.closed").valueIsNull();
        ledger.path("callbackDay.repairs.edges[*].node.outcome")
                .entityList(String.class)
                .containsExactly("UNCALLED", "NOT_REACHED", "DISSATISFIED", "SATISFIED");
        assertThat(row(ledger, 0))
                .containsEntry("complaintId", missed.complaintId().toString())
                .containsEntry("complaint", Map.of("subject", "空調漏水", "complainant", Map.of("name", "周敏")))
                .containsEntry("unitId", "A-1203")
                .containsEntry("department", "ENGINEERING")
                .containsEntry("calledAt", null)
                .containsEntry("attempts", 0);
        assertThat(row(ledger, 3))
                .containsEntry("attempts", 2)
                .containsEntry("calledBy", "chen.siyuan")
                .containsEntry("calledAt", "2021-03-01T01:11:40Z")
                .containsEntry("reachedAt", "2021-03-02T01:00:00Z")
                .containsEntry("method", "PHONE");
    }

    @Test
    void holds_repairs_that_were_solved_on_the_spot_and_no_matters_of_other_kinds() {
        LocalDate day = LocalDate.of(2021, 3, 11);
        Matter lamp = repair("l2 lamp");
        Matter complaint = Matters.in("A-1203", "t1", ComplaintKind.COMPLAINT, "l2 complaint");
        teller.tell(
                Matters.registered(lamp, Severity.NORMAL, Matters.at(day, 0)),
                new ComplaintResolvedOnTheSpot(lamp, "已更換", Matters.at(day, 10)),
                Matters.registered(complaint, Severity.NORMAL, Matters.at(day, 0)),
                Matters.result(complaint, "ENGINEERING", Matters.at(day, 20)),
                Matters.calledBack(complaint, 1, true, Matters.at(day, 30)));

        GraphQlTester.Response ledger = ledger(day);

        counts(ledger, 1, 0, 0, 0);
        assertThat(row(ledger, 0)).containsEntry("department", "CUSTOMER_SERVICE");
    }

    @Test
    void of_several_reports_on_a_day_the_last_is_asked_about_and_renewed_work_stands_in_the_ledger_of_its_own_day() {
        LocalDate day = LocalDate.of(2021, 3, 21);
        Matter leak = reported("l3 leak", day, 100);
        teller.tell(
                Matters.calledBack(leak, 1, false, Matters.at(day, 200)),
                Matters.result(leak, "CLEANING", Matters.at(day, 300)));
        counts(ledger(day), 1, 0, 0, 0);

        teller.tell(
                Matters.result(leak, "ENGINEERING", Matters.at(day.plusDays(1), 0)),
                Matters.calledBack(leak, 2, true, Matters.at(day.plusDays(1), 100)));

        counts(ledger(day), 1, 1, 1, 1); // whoever is reached is asked about all
        counts(ledger(day.plusDays(1)), 1, 1, 1, 1);
    }

    @Test
    void the_record_of_the_close_stays_as_it_is_and_what_comes_later_is_shown_apart() {
        LocalDate day = LocalDate.of(2021, 4, 1);
        Matter missed = reported("l4 missed", day, 100);
        Matter happy = reported("l4 happy", day, 200);
        teller.tell(Matters.calledBack(happy, 1, true, Matters.at(day, 300)));
        long known = events.createHeadToken().position().orElseThrow();
        Matter meanwhile = reported("l4 while the day was being closed", day, 400);
        CallbackCounts counts = new CallbackCounts(2, 1, 1, 1);
        teller.tell(new CallbackDayClosed(
                day,
                counts,
                List.of(new DepartmentCounts("ENGINEERING", counts)),
                List.of(new UncalledRepair(
                        missed.complaintId(),
                        missed.unitId(),
                        missed.building(),
                        "ENGINEERING",
                        Matters.at(day, 100),
                        "客戶出差")),
                known,
                Matters.at(day, 500)));
        teller.tell(Matters.calledBack(missed, 1, true, Matters.at(day.plusDays(1), 0)));

        GraphQlTester.Response ledger = ledger(day);

        counts(ledger, 3, 2, 2, 2);
        ledger.path("callbackDay.state").entity(String.class).isEqualTo("CLOSED");
        ledger.path("callbackDay.closed").matchesJsonStrictly("""
                {"closedBy": "chen.siyuan", "asOfPosition": %d, "completedAfterClose": 1, "calledAfterClose": 1,
                 "counts": {"completed": 2, "called": 1},
                 "uncalled": [{"complaintId": "%s", "reason": "客戶出差", "unitId": "A-1203", "department": "ENGINEERING",
                               "complaint": {"complainant": {"name": "周敏"}}}]}
                """.formatted(known, missed.complaintId()));
        ledger.path("callbackDay.repairs.edges[*].node.afterClose")
                .entityList(Boolean.class)
                .containsExactly(false, false, true);
        assertThat(row(ledger, 0)).containsEntry("reason", "客戶出差").containsEntry("outcome", "SATISFIED");
        assertThat(row(ledger, 2))
                .containsEntry("complaintId", meanwhile.complaintId().toString())
                .containsEntry("reason", null);
    }

    @Test
    void pages_go_on_where_they_ended_and_keep_to_the_outcome() {
        LocalDate day = LocalDate.of(2021, 4, 11);
        for (int i = 0; i < 5; i++) {
            reported("l5 " + i, day, 100 - i);
        }
        GraphQlTester.Response first = portal.document(DAY)
                .variable("date", day.toString())
                .variable("outcome", "UNCALLED")
                .variable("first", 3)
                .execute();
        first.path("callbackDay.repairs.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
        String cursor = first.path("callbackDay.repairs.pageInfo.endCursor")
                .entity(String.class)
                .get();

        GraphQlTester.Response second = portal.document(DAY)
                .variable("date", day.toString())
                .variable("outcome", "UNCALLED")
                .variable("first", 3)
                .variable("after", cursor)
                .execute();

        second.path("callbackDay.repairs.edges[*].node.complaintId")
                .entityList(UUID.class)
                .containsExactly(repair("l5 1").complaintId(), repair("l5 0").complaintId());
        portal.document(DAY)
                .variable("date", day.toString())
                .variable("after", cursor)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.getExtensions()).containsEntry("code", "CURSOR_OF_ANOTHER_LIST")));
    }

    private GraphQlTester.Response days(String from, String to) {
        return portal.document("""
                query ($from: Date!, $to: Date!) { callbackDays(from: $from, to: $to) { date state counts { completed called } } }
                """).variable("from", from).variable("to", to).execute();
    }

    @Test
    void a_months_days_are_told_each_also_those_without_repairs() {
        reported("l6", LocalDate.of(2021, 5, 30), 0);

        GraphQlTester.Response month = days("2021-05-01", "2021-05-31");

        month.path("callbackDays[*].date").entityList(String.class).hasSize(31);
        month.path("callbackDays[29]").matchesJsonStrictly("""
                {"date": "2021-05-30", "state": "OPEN", "counts": {"completed": 1, "called": 0}}""");
        month.path("callbackDays[30].counts.completed").entity(Integer.class).isEqualTo(0);
    }

    @Test
    void more_days_than_a_month_has_are_refused_and_so_is_a_range_that_goes_back() {
        problem(days("2021-05-01", "2021-06-01"), "TOO_MANY_DAYS", "32 days; at most 31");
        problem(days("2021-05-02", "2021-05-01"), "DATE_RANGE_REVERSED", "2021-05-02");
    }

    private static void problem(GraphQlTester.Response response, String code, String text) {
        response.errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", code);
                    assertThat(Optional.ofNullable(error.getMessage()))
                            .get()
                            .asString()
                            .contains(text);
                }));
    }
}
