package io.dossier.query.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of the places where most matters are brought up (R6.16). Each test has months of its own. */
@SpringBootTest(classes = TestApplication.class)
class PortalHotspotTest {

    private final Teller teller;
    private final WebGraphQlTester portal;

    @Autowired
    PortalHotspotTest(Teller teller, ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        this.teller = teller;
        this.portal = Portal.tester(service, interceptors);
    }

    private Matter told(Matter matter, LocalDate day) {
        teller.tell(Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)));
        return matter;
    }

    private GraphQlTester.Response hotspots(
            String from, String to, @Nullable ComplaintKind kind, @Nullable Integer first) {
        return portal.document("""
                        query ($from: YearMonth!, $to: YearMonth!, $kind: ComplaintKind, $first: Int) {
                          hotspots(from: $from, to: $to, kind: $kind, first: $first) {
                            unitId building matters malicious repeated byKind { kind matters malicious repeated } } }""")
                .variable("from", from)
                .variable("to", to)
                .variable("kind", kind)
                .variable("first", first)
                .execute();
    }

    @Test
    void the_places_of_some_months_R6_16() {
        LocalDate january = LocalDate.of(1975, 1, 15);
        told(Matters.in("A-1", "t", ComplaintKind.REPAIR, "one"), january);
        told(Matters.in("A-1", "t", ComplaintKind.REPAIR, "two"), january.plusMonths(2));
        Matter invented = told(Matters.in("A-1", "t", ComplaintKind.COMPLAINT, "three"), january);
        teller.tell(new ComplaintFlaggedMalicious(invented, "捏造", Matters.at(january, 1)));
        told(Matters.outdoors(ComplaintKind.HELP, "four"), january);

        GraphQlTester.Response seen = hotspots("1975-01", "1975-12", null, null);
        seen.path("hotspots[*].matters").entityList(Integer.class).containsExactly(2, 1);
        seen.path("hotspots[0].unitId").entity(String.class).isEqualTo("A-1");
        seen.path("hotspots[0].building").entity(String.class).isEqualTo("A");
        seen.path("hotspots[0].malicious").entity(Integer.class).isEqualTo(1);
        seen.path("hotspots[0].repeated").entity(Integer.class).isEqualTo(1);
        seen.path("hotspots[0].byKind[*].kind").entityList(String.class).containsExactly("COMPLAINT", "REPAIR");
        seen.path("hotspots[0].byKind[*].matters").entityList(Integer.class).containsExactly(0, 2);
        seen.path("hotspots[0].byKind[*].malicious").entityList(Integer.class).containsExactly(1, 0);
        seen.path("hotspots[0].byKind[*].repeated").entityList(Integer.class).containsExactly(0, 1);
        seen.path("hotspots[1].unitId").valueIsNull();
        seen.path("hotspots[1].building").valueIsNull();
        hotspots("1975-01", "1975-12", ComplaintKind.HELP, null)
                .path("hotspots[*].matters")
                .entityList(Integer.class)
                .containsExactly(1);
        hotspots("1975-01", "1975-12", null, 1)
                .path("hotspots")
                .entityList(Object.class)
                .hasSize(1);
        hotspots("1975-02", "1975-02", null, null)
                .path("hotspots")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void at_most_a_year_and_a_hundred_places_can_be_asked_for() {
        LocalDate first = LocalDate.of(1974, 2, 1);
        told(Matters.in("A-9", "t", ComplaintKind.HELP, "of the first month"), first);
        hotspots("1974-02", "1975-01", null, 100)
                .path("hotspots[*].unitId")
                .entityList(String.class)
                .contains("A-9");
        assertProblem(
                hotspots("1974-01", "1975-01", null, null),
                "TOO_MANY_MONTHS",
                "From 1974-01 to 1975-01 there are 13 months; at most 12 may be asked for at once.");
        assertProblem(
                hotspots("1975-01", "1974-12", null, null),
                "DATE_RANGE_REVERSED",
                "from (1975-01) lies after to (1974-12). Give from no later than to.");
        assertProblem(
                hotspots("1975-01", "1975-01", null, 101),
                "PAGE_SIZE_OUT_OF_RANGE",
                "first is 101; it must be from 1 to 100.");
        assertProblem(
                hotspots("1975-01", "1975-01", null, 0),
                "PAGE_SIZE_OUT_OF_RANGE",
                "first is 0; it must be from 1 to 100.");
    }

    private static void assertProblem(GraphQlTester.Response answer, String code, String message) {
        answer.errors().satisfy(errors -> {
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
            assertThat(errors.getFirst().getMessage()).isEqualTo(message);
        });
    }
}
