package io.dossier.query.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the manager sees of the callbacks that are still to be reviewed (R9.4). Each test has a month of its own. */
@SpringBootTest(classes = TestApplication.class)
class PortalReviewTest {

    private static final String LIST = """
            query ($month: YearMonth!, $department: String, $first: Int, $after: String) {
              callbacksToReview(month: $month, department: $department, first: $first, after: $after) {
                totalCount
                edges { cursor node {
                  complaintId number kind department method calledAt reached satisfied unitId building
                  complaint { subject state } } }
                pageInfo { hasNextPage hasPreviousPage endCursor }
              }
            }""";

    private final Teller teller;
    private final WebGraphQlTester portal;

    @Autowired
    PortalReviewTest(Teller teller, ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        this.teller = teller;
        this.portal = Portal.tester(service, interceptors);
    }

    /** A matter of that day whose customer is asked so many times, each time a minute later. */
    private Matter calledBack(String name, LocalDate day, int times) {
        Matter matter = Matters.outdoors(ComplaintKind.COMPLAINT, name);
        teller.tell(Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)));
        for (int number = 1; number <= times; number++) {
            teller.tell(Matters.calledBack(matter, number, number == times, Matters.at(day, 60 * number)));
        }
        return matter;
    }

    private GraphQlTester.Response list(
            String month, @Nullable String department, @Nullable Integer first, @Nullable String after) {
        return portal.document(LIST)
                .variable("month", month)
                .variable("department", department)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private static List<Integer> numbers(GraphQlTester.Response seen) {
        return seen.path("callbacksToReview.edges[*].node.number")
                .entityList(Integer.class)
                .get();
    }

    private static int count(GraphQlTester.Response seen) {
        return seen.path("callbacksToReview.totalCount").entity(Integer.class).get();
    }

    private static String endCursor(GraphQlTester.Response seen) {
        return seen.path("callbacksToReview.pageInfo.endCursor")
                .entity(String.class)
                .get();
    }

    @Test
    void a_callback_is_there_with_its_matter_until_it_is_reviewed_R9_4() {
        LocalDate day = LocalDate.of(1977, 1, 9);
        Matter matter = Matters.outdoors(ComplaintKind.COMPLAINT, "reviewed in January");
        teller.tell(
                Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)),
                Matters.verified(matter, true, Severity.NORMAL, Matters.at(day, 1)),
                Matters.assigned(matter, "ENGINEERING", day, Matters.at(day, 2)),
                Matters.answered(matter, Matters.at(day, 3)),
                Matters.result(matter, "ENGINEERING", Matters.at(day, 4)),
                Matters.calledBack(matter, 1, false, Matters.at(day, 60)),
                Matters.result(matter, "ENGINEERING", Matters.at(day, 61)),
                Matters.signedOff(matter, "ENGINEERING", Matters.at(day, 62)),
                Matters.calledBack(matter, 2, true, Matters.at(day, 63)),
                Matters.closed(matter, Matters.at(day, 64)));

        GraphQlTester.Response seen = list("1977-01", "ENGINEERING", null, null);
        assertThat(count(seen)).isEqualTo(2);
        assertThat(numbers(seen)).containsExactly(1, 2);
        String first = "callbacksToReview.edges[0].node.";
        seen.path(first + "complaintId")
                .entity(String.class)
                .isEqualTo(matter.complaintId().toString());
        seen.path(first + "kind").entity(String.class).isEqualTo("COMPLAINT");
        seen.path(first + "department").entity(String.class).isEqualTo("ENGINEERING");
        seen.path(first + "method").entity(String.class).isEqualTo("PHONE");
        seen.path(first + "calledAt").entity(String.class).isEqualTo("1977-01-09T01:01:00Z");
        seen.path(first + "reached").entity(Boolean.class).isEqualTo(true);
        seen.path(first + "satisfied").entity(Boolean.class).isEqualTo(false);
        seen.path(first + "unitId").valueIsNull();
        seen.path(first + "building").valueIsNull();
        seen.path(first + "complaint.subject").entity(String.class).isEqualTo("空調漏水");
        seen.path(first + "complaint.state").entity(String.class).isEqualTo("CLOSED");

        teller.tell(new CallbackReviewed(matter, 1, "", Matters.at(day, 700)));
        GraphQlTester.Response left = list("1977-01", null, null, null);
        assertThat(numbers(left)).containsExactly(2);
        assertThat(count(left)).isEqualTo(1);
    }

    @Test
    void the_count_is_that_of_the_month_and_department_on_whatever_page() {
        calledBack("in February", LocalDate.of(1977, 2, 9), 5);
        calledBack("in March", LocalDate.of(1977, 3, 9), 1);

        GraphQlTester.Response page = list("1977-02", null, 2, null);
        assertThat(numbers(page)).containsExactly(1, 2);
        assertThat(count(page)).isEqualTo(5);
        page.path("callbacksToReview.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
        GraphQlTester.Response last = list("1977-02", null, 3, endCursor(page));
        assertThat(numbers(last)).containsExactly(3, 4, 5);
        assertThat(count(last)).isEqualTo(5);
        last.path("callbacksToReview.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(false);
        assertThat(count(list("1977-03", null, null, null))).isEqualTo(1);
        assertThat(count(list("1977-02", "CLEANING", null, null))).isZero();
    }

    @Test
    void a_page_goes_on_although_what_its_cursor_names_is_reviewed_meanwhile() {
        LocalDate day = LocalDate.of(1977, 4, 9);
        Matter matter = calledBack("in April", day, 4);
        String cursor = endCursor(list("1977-04", null, 2, null));

        teller.tell(new CallbackReviewed(matter, 2, "", Matters.at(day, 900)));

        assertThat(numbers(list("1977-04", null, 2, cursor))).containsExactly(3, 4);
    }

    @Test
    void a_cursor_goes_with_its_month_and_pages_have_their_bounds() {
        calledBack("in May", LocalDate.of(1977, 5, 9), 2);
        String cursor = endCursor(list("1977-05", null, 1, null));

        assertThat(problem(list("1977-06", null, 1, cursor))).isEqualTo("CURSOR_OF_ANOTHER_LIST");
        assertThat(problem(list("1977-05", null, 101, null))).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
        assertThat(problem(list("1977-05", "D".repeat(201), null, null))).isEqualTo("TEXT_TOO_LONG");
    }

    private static String problem(GraphQlTester.Response answer) {
        List<Object> codes = new ArrayList<>();
        answer.errors()
                .satisfy(errors ->
                        errors.forEach(error -> codes.add(error.getExtensions().get("code"))));
        return String.valueOf(codes.getFirst());
    }
}
