package io.dossier.query.complaint;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of a matter, in the words of its contract. */
@SpringBootTest(classes = TestApplication.class)
class PortalComplaintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Teller teller;
    private final WebGraphQlTester portal;
    private String unit = "";
    private Matter matter = Matters.outdoors(ComplaintKind.COMPLAINT, "none");

    @Autowired
    PortalComplaintTest(Teller teller, ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        this.teller = teller;
        this.portal = Portal.tester(service, interceptors);
    }

    @BeforeEach
    void anotherMatter() {
        unit = "C-" + System.nanoTime();
        matter = Matters.in(unit, unit, ComplaintKind.COMPLAINT, "matter of " + unit);
        teller.tell(
                Story.registered(unit, "C", 8),
                Story.movedIn(unit, unit, "和風設計工作室", DAY.minusDays(30)),
                Matters.registered(matter, Severity.NORMAL, Matters.at(DAY, 0)));
    }

    private GraphQlTester.Response complaint() {
        return portal.document(Portal.operation("Complaint"))
                .variable("id", matter.complaintId())
                .execute();
    }

    private GraphQlTester.Response history(int first, @Nullable String after) {
        return portal.document(Portal.operation("ComplaintHistory"))
                .variable("unitId", unit)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private void tellTheWholeStory() {
        teller.tell(
                Matters.verified(matter, true, Severity.NORMAL, Matters.at(DAY, 1)),
                Matters.assigned(matter, "ENGINEERING", DAY.plusDays(2), Matters.at(DAY, 2)),
                Matters.answered(matter, Matters.at(DAY, 3)),
                Matters.result(matter, "ENGINEERING", Matters.at(DAY, 4)),
                Matters.calledBack(matter, 1, false, Matters.at(DAY, 5)),
                Matters.rectification(matter, 1, "CLEANING", DAY.plusDays(1), Matters.at(DAY, 6)),
                Matters.arranged(matter, 2, DAY.plusDays(1), Matters.at(DAY, 7)),
                Matters.result(matter, "CLEANING", Matters.at(DAY, 8)),
                Matters.signedOff(matter, "CLEANING", Matters.at(DAY, 9)),
                Matters.calledBack(matter, 2, true, Matters.at(DAY, 10)),
                Matters.closed(matter, Matters.at(DAY, 11)));
    }

    @Test
    void a_new_matter_lacks_all_that_closing_asks_for() {
        GraphQlTester.Response seen = complaint();

        seen.path("complaint.state").entity(String.class).isEqualTo("REGISTERED");
        seen.path("complaint.firstResponder").entity(String.class).isEqualTo("front-desk");
        seen.path("complaint.department").valueIsNull();
        seen.path("complaint.registeredAt").entity(String.class).isEqualTo("2026-03-10T01:00:00Z");
        seen.path("complaint.answerDueAt").entity(String.class).isEqualTo("2026-03-13T15:59:59Z");
        seen.path("complaint.unit.id").entity(String.class).isEqualTo(unit);
        seen.path("complaint.tenancy.companyName").entity(String.class).isEqualTo("和風設計工作室");
        seen.path("complaint.missingForClosing[*].code")
                .entityList(String.class)
                .containsExactly(
                        "VERIFICATION_MISSING",
                        "ANSWER_MISSING",
                        "DEPARTMENT_MISSING",
                        "RESULT_MISSING",
                        "SIGN_OFF_MISSING",
                        "CALLBACK_MISSING");
        seen.path("complaint.missingForClosing[?(@.code == 'SIGN_OFF_MISSING')].clause.id")
                .entityList(String.class)
                .containsExactly("R6.7");
    }

    @Test
    void a_matter_shows_its_callbacks_and_lacks_nothing_when_it_is_closed() {
        tellTheWholeStory();
        GraphQlTester.Response seen = complaint();

        seen.path("complaint.state").entity(String.class).isEqualTo("CLOSED");
        seen.path("complaint.department").entity(String.class).isEqualTo("CLEANING");
        seen.path("complaint.callbacks[*].number").entityList(Integer.class).containsExactly(1, 2);
        seen.path("complaint.callbacks[*].satisfied").entityList(Boolean.class).containsExactly(false, true);
        seen.path("complaint.callbacks[*].method").entityList(String.class).containsExactly("PHONE", "VISIT");
        seen.path("complaint.callbacks[0].nextCallbackOn").entity(String.class).isEqualTo("2026-03-11");
        seen.path("complaint.missingForClosing").entityList(Object.class).hasSize(0);
    }

    @Test
    void a_unit_shows_its_matters_newest_first_and_goes_on_page_by_page() {
        tellTheWholeStory();
        Matter late = Matters.in(unit, unit, ComplaintKind.REPAIR, "late in " + unit);
        Matter sameTime = Matters.in(unit, unit, ComplaintKind.HELP, "same time in " + unit);
        Matter newest = Matters.in(unit, unit, ComplaintKind.SUGGESTION, "newest in " + unit);
        teller.tell(
                Matters.registered(newest, Severity.MINOR, Matters.at(DAY.plusDays(40), 0)),
                Matters.registered(late, Severity.MINOR, Matters.at(DAY.minusDays(9), 0)), // entered late
                Matters.registered(sameTime, Severity.NORMAL, Matters.at(DAY, 0)));

        GraphQlTester.Response page = history(3, null);
        page.path("unit.complaints.edges[*].node.kind")
                .entityList(String.class)
                .containsExactly("SUGGESTION", "HELP", "COMPLAINT");
        page.path("unit.complaints.edges[2].node.state").entity(String.class).isEqualTo("CLOSED");
        page.path("unit.complaints.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        String cursor = page.path("unit.complaints.pageInfo.endCursor")
                .entity(String.class)
                .get();
        GraphQlTester.Response next = history(3, cursor);
        next.path("unit.complaints.edges[*].node.kind").entityList(String.class).containsExactly("REPAIR");
        next.path("unit.complaints.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void an_unknown_matter_is_null() {
        portal.document(Portal.operation("Complaint"))
                .variable("id", Story.id("no such matter"))
                .execute()
                .path("complaint")
                .valueIsNull();
    }
}
