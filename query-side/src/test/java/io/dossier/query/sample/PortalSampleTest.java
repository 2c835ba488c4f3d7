package io.dossier.query.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Draw;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.api.sample.Topic;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Portal;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** What the portal sees of quarters' samples. Each test has a quarter of its own. */
@SpringBootTest(classes = TestApplication.class)
@DisplayName("The sample of a quarter (R7.15, R7.16, R7.17)")
class PortalSampleTest {

    private static final String SAMPLE = """
            query ($quarter: String!, $first: Int, $after: String) {
              quarterlySample(quarter: $quarter) {
                quarter
                drawn { percent seed populationSize populationHash sampleSize asOfPosition drawnBy }
                progress { sampled done open reached notReached problems byTopic { topic findings problems } }
                externalChecks { by result remarks recordedBy }
                externalChecksMissing
                population(first: $first, after: $after) { edges { node { complaintId } } pageInfo { hasNextPage endCursor } }
                matters(first: 10) { edges { node {
                  number complaintId complaint { complainant { name } } findings { topic reached opinion problemFound handling result recordedBy }
                } } }
              }
            }""";

    private final Teller teller;
    private final EventStore events;
    private final WebGraphQlTester portal;

    @Autowired
    PortalSampleTest(
            Teller teller,
            EventStore events,
            ExecutionGraphQlService service,
            List<WebGraphQlInterceptor> interceptors) {
        this.teller = teller;
        this.events = events;
        this.portal = Portal.tester(service, interceptors);
    }

    private UUID registered(ComplaintKind kind, LocalDate day) {
        Matter matter = Matters.outdoors(kind, UUID.randomUUID().toString());
        teller.tell(Matters.registered(matter, Severity.NORMAL, Matters.at(day, 0)));
        return matter.complaintId();
    }

    private long head() {
        return events.createHeadToken().position().orElseThrow();
    }

    private SampleDrawn draw(String quarter, List<UUID> population, long asOfPosition) {
        SampleDrawn drawn = new SampleDrawn(
                new Quarter(quarter),
                20,
                "seed-1",
                population.size(),
                Draw.hash(population),
                Draw.sample(population, "seed-1", Draw.size(population.size(), 20)),
                asOfPosition,
                Instant.parse("2024-01-02T03:00:00Z"));
        teller.tell(drawn);
        return drawn;
    }

    private GraphQlTester.Response ask(String quarter) {
        return portal.document(SAMPLE).variable("quarter", quarter).execute();
    }

    @Test
    void of_a_quarter_without_a_draw_the_population_is_what_is_known_now() {
        List<UUID> repairs = List.of(
                registered(ComplaintKind.REPAIR, LocalDate.of(2019, 1, 1)),
                registered(ComplaintKind.REPAIR, LocalDate.of(2019, 3, 31)));
        registered(ComplaintKind.COMPLAINT, LocalDate.of(2019, 2, 1));
        registered(ComplaintKind.REPAIR, LocalDate.of(2019, 4, 1));

        GraphQlTester.Response sample = ask("2019-Q1");

        sample.path("quarterlySample.population.edges[*].node.complaintId")
                .entityList(String.class)
                .isEqualTo(repairs.stream().map(UUID::toString).sorted().toList());
        sample.path("quarterlySample.drawn").valueIsNull();
        sample.path("quarterlySample.progress").valueIsNull();
        sample.path("quarterlySample.matters.edges").entityList(Object.class).hasSize(0);
        sample.path("quarterlySample.externalChecksMissing")
                .entityList(String.class)
                .containsExactly("QUALITY", "PRODUCTION");
    }

    @Test
    void a_draw_can_be_drawn_again_by_what_the_portal_shows_also_when_repairs_were_entered_late() {
        List<UUID> population = IntStream.range(0, 7)
                .mapToObj(i -> registered(ComplaintKind.REPAIR, LocalDate.of(2019, 7, 1 + i)))
                .toList();
        long known = head();
        registered(ComplaintKind.REPAIR, LocalDate.of(2019, 8, 1)); // while it was being drawn
        draw("2019-Q3", population, known);
        registered(ComplaintKind.REPAIR, LocalDate.of(2019, 9, 1)); // later

        List<UUID> shown = new ArrayList<>();
        @Nullable String cursor = null;
        boolean more = true;
        while (more) {
            GraphQlTester.Response page = portal.document(SAMPLE)
                    .variable("quarter", "2019-Q3")
                    .variable("first", 3)
                    .variable("after", cursor)
                    .execute();
            shown.addAll(page.path("quarterlySample.population.edges[*].node.complaintId")
                    .entityList(UUID.class)
                    .get());
            more = page.path("quarterlySample.population.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
            cursor = page.path("quarterlySample.population.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
        }

        GraphQlTester.Response sample = ask("2019-Q3");
        String hash = sample.path("quarterlySample.drawn.populationHash")
                .entity(String.class)
                .get();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(population);
        assertThat(Draw.hash(shown)).isEqualTo(hash);
        sample.path("quarterlySample.matters.edges[*].node.complaintId")
                .entityList(UUID.class)
                .isEqualTo(Draw.sample(shown, "seed-1", 2));
        sample.path("quarterlySample.drawn.sampleSize").entity(Integer.class).isEqualTo(2);
    }

    private FindingRecorded finding(String quarter, UUID repair, Topic topic, boolean reached, boolean problem) {
        return new FindingRecorded(
                new Quarter(quarter),
                repair,
                topic,
                reached,
                reached ? "滿意" : "",
                problem,
                problem ? "當日更換" : "",
                problem ? "已更換" : "",
                Instant.parse("2024-01-03T03:00:00Z"));
    }

    @Test
    void progress_counts_matters_once_and_findings_by_topic() {
        List<UUID> population = IntStream.range(0, 11)
                .mapToObj(i -> registered(ComplaintKind.REPAIR, LocalDate.of(2020, 1, 1 + i)))
                .toList();
        List<UUID> sampled = draw("2020-Q1", population, head()).sample();
        teller.tell(
                finding("2020-Q1", sampled.get(0), Topic.REPAIR, false, false),
                finding("2020-Q1", sampled.get(0), Topic.REPAIR, true, true),
                finding("2020-Q1", sampled.get(0), Topic.SECURITY, true, false),
                finding("2020-Q1", sampled.get(2), Topic.FRONT_DESK, false, false),
                new ExternalCheckRecorded(
                        new Quarter("2020-Q1"),
                        CheckingDepartment.PRODUCTION,
                        "記錄完整",
                        "",
                        Instant.parse("2024-01-04T03:00:00Z")));

        GraphQlTester.Response sample = ask("2020-Q1");

        sample.path("quarterlySample.progress").matchesJsonStrictly("""
                {"sampled": 3, "done": 2, "open": 1, "reached": 1, "notReached": 1, "problems": 1, "byTopic": [
                  {"topic": "REPAIR", "findings": 2, "problems": 1}, {"topic": "FRONT_DESK", "findings": 1, "problems": 0},
                  {"topic": "CLEANING_AND_GREENING", "findings": 0, "problems": 0}, {"topic": "SECURITY", "findings": 1, "problems": 0}]}""");
        sample.path("quarterlySample.externalChecks").matchesJsonStrictly("""
                [{"by": "PRODUCTION", "result": "記錄完整", "remarks": "", "recordedBy": "chen.siyuan"}]""");
        sample.path("quarterlySample.externalChecksMissing")
                .entityList(String.class)
                .containsExactly("QUALITY");
        sample.path("quarterlySample.matters.edges[*].node.number")
                .entityList(Integer.class)
                .containsExactly(1, 2, 3);
        sample.path("quarterlySample.matters.edges[0].node.complaint.complainant.name")
                .entity(String.class)
                .isEqualTo("周敏");
        sample.path("quarterlySample.matters.edges[0].node.findings[1]").matchesJsonStrictly("""
                {"topic": "REPAIR", "reached": true, "opinion": "滿意", "problemFound": true, "handling": "當日更換", "result": "已更換",
                 "recordedBy": "chen.siyuan"}""");
    }

    @Test
    void what_is_no_quarter_is_refused() {
        ask("2020-Q5")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .containsEntry("code", "QUARTER_MALFORMED")
                                .containsEntry("field", "quarter")));
    }
}
