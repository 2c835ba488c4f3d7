package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Sorts;
import io.dossier.api.Event;
import io.dossier.query.archive.ArchiveBucket;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.callback.ReviewProjector;
import io.dossier.query.complaint.ComplaintProjector;
import io.dossier.query.complaint.ExportProjector;
import io.dossier.query.hotspot.HotspotProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder.Answer;
import io.dossier.query.renovation.RenovationProjector;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.tenancy.TenancyProjector;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitProjector;
import io.dossier.query.worklist.WorkListProjector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Projections at work over an event store: fresh, rebuilt, stopped, killed. */
class RunningProjectionsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore documents = new DocumentStore(database.factory());
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine(1))
            .build();
    private final Teller teller = new Teller(events);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Projections> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Projections::close);
        events.shutDown();
        database.close();
    }

    private Projections projections(int segments) {
        return projections(segments, events);
    }

    private Projections projections(int segments, EmbeddedEventStore events) {
        Projections projections = new Projections(
                List.of(
                        new UnitProjector(),
                        new TenancyProjector(),
                        new ArchiveProjector(new OfficeZone(Matters.ZONE)),
                        new RenovationProjector(),
                        new ComplaintProjector(new OfficeZone(Matters.ZONE)),
                        new ReviewProjector(new OfficeZone(Matters.ZONE)),
                        new HotspotProjector(new OfficeZone(Matters.ZONE)),
                        new WorkListProjector(),
                        new ExportProjector()),
                events,
                TestApplication.tokenSerializer(),
                documents,
                new ProjectionProperties(segments, 500, true, "test-node"),
                meters);
        opened.add(projections);
        projections.start();
        return projections;
    }

    private static void untilHead(Projections projections) {
        assertThat(new ProjectionAwait(projections).untilHead(LONG)).isEmpty();
    }

    private static void untilServed(Projections projections, String name, int generation) {
        await().atMost(LONG)
                .until(
                        () -> projections
                                .named(name)
                                .orElseThrow()
                                .generations()
                                .serving()
                                .number(),
                        serving -> serving == generation);
        untilHead(projections);
    }

    private void tell(List<? extends Event> history) {
        history.forEach(teller::tell);
    }

    private List<Document> buckets() {
        return documents
                .collection(ArchiveBucket.TYPE)
                .withDocumentClass(Document.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void an_event_is_in_the_documents_within_a_tenth_of_a_second() {
        Projections projections = projections(1);
        teller.tell(Story.registered("A-0", "A", 1));
        untilHead(projections);
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            long before = System.nanoTime();
            teller.tell(Story.registered("A-" + i, "A", 1));
            untilHead(projections);
            millis.add((System.nanoTime() - before) / 1e6);
        }
        millis.sort(null);
        System.out.printf("visible after: median %.1f ms, worst %.1f ms%n", millis.get(25), millis.getLast());

        assertThat(millis.get(25)).isLessThan(100);
    }

    @Test
    void several_segments_share_the_work_and_know_together_how_far_they_are() {
        Projections projections = projections(2);
        tell(RandomHistory.of(7, 6, 400));
        untilHead(projections);

        assertThat(projections.all())
                .allSatisfy(
                        projection -> assertThat(projection.reach().position()).isEqualTo(projections.head()));
        assertThat(buckets()).isNotEmpty();
    }

    @Test
    void a_rebuilt_projection_equals_the_live_one() {
        Projections projections = projections(1);
        tell(RandomHistory.of(8, 6, 1500));
        untilHead(projections);
        List<Document> live = buckets();

        assertThat(new ProjectionRebuilder(projections).rebuild("archive"))
                .isEqualTo(new Answer.Started(List.of("archive")));
        untilServed(projections, "archive", 2);

        assertThat(live).isNotEmpty();
        assertThat(buckets()).isEqualTo(live);
        assertThat(new ProjectionRebuilder(projections).rebuild("no-such")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void an_empty_store_can_be_rebuilt_too() {
        Projections projections = projections(1);

        assertThat(new ProjectionRebuilder(projections).rebuild("unit")).isEqualTo(new Answer.Started(List.of("unit")));
        teller.tell(Story.registered("A-1", "A", 1));
        untilServed(projections, "unit", 2);

        assertThat(documents.reader(UnitDocument.TYPE).byId("A-1")).isPresent();
    }

    @Test
    void a_rebuild_that_was_killed_before_the_tokens_were_set_back_begins_again_on_restart() {
        Projections before = projections(1);
        tell(RandomHistory.of(9, 6, 300));
        untilHead(before);
        List<Document> live = buckets();
        before.stop();
        new RebuildMarks(documents).set("archive");
        documents.recreate(ArchiveBucket.TYPE); // half emptied, tokens still at the head

        Projections after = projections(1);
        untilHead(after);

        assertThat(live).isNotEmpty();
        assertThat(buckets()).isEqualTo(live);
        assertThat(new RebuildMarks(documents).isSet("archive")).isFalse();
    }

    @Test
    void what_happened_while_nobody_was_there_is_made_up_for() {
        Projections before = projections(1);
        teller.tell(Story.registered("A-1", "A", 1));
        untilHead(before);
        before.stop();
        teller.tell(Story.registered("A-2", "A", 1));

        untilHead(projections(1));

        assertThat(documents.reader(UnitDocument.TYPE).byId("A-2")).isPresent();
    }

    @Test
    void documents_of_events_that_a_restored_store_does_not_have_are_built_anew() {
        for (int segments : new int[] {1, 2}) {
            Projections before = projections(segments);
            teller.tell(
                    Story.registered("A-1", "A", 1), Story.registered("A-2", "A", 1), Story.registered("A-3", "A", 1));
            untilHead(before);
            before.stop();
            EmbeddedEventStore restored = EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine(1))
                    .build();
            new Teller(restored).tell(Story.registered("A-1", "A", 1));

            Projections after = projections(segments, restored);
            untilHead(after);
            new Teller(restored).tell(Story.registered("B-1", "B", 1));
            untilHead(after);

            assertThat(documents
                            .reader(UnitDocument.TYPE)
                            .byIds(List.of("A-1", "A-2", "A-3", "B-1"))
                            .keySet())
                    .containsExactlyInAnyOrder("A-1", "B-1");
            assertThat(after.all()).allSatisfy(projection -> {
                assertThat(projection.reach()).isEqualTo(new Reach(2, 0));
                assertThat(projection.failure()).isEmpty();
            });
            after.stop();
            restored.shutDown();
            documents.database().drop();
        }
    }

    @Test
    void a_projection_that_cannot_handle_an_event_says_so_and_goes_on_with_the_others() {
        Projections projections = projections(1);
        ProjectionMonitor monitor = new ProjectionMonitor(projections, Clock.systemUTC(), meters);
        ProjectionsHealthIndicator health = new ProjectionsHealthIndicator(monitor);
        teller.tell(Story.registered("A-1", "A", 1));
        untilHead(projections);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        teller.tell(Story.movedIn("B-1", "nobody", "未登記", LocalDate.of(2026, 3, 1))); // in a unit never registered
        teller.tell(Story.registered("A-2", "A", 1));
        untilHead(projections);

        assertThat(documents.reader(UnitDocument.TYPE).byIds(List.of("A-1", "A-2")))
                .hasSize(2);
        assertThat(health.health().getStatus()).isEqualTo(ProjectionsHealthIndicator.DEGRADED);
        assertThat(String.valueOf(health.health().getDetails().get("unit")))
                .contains("1 events of 1 sequences are parked", "retryParkedSequence");
        assertThat(new ParkedSequences(projections).of("unit"))
                .singleElement()
                .satisfies(parked -> assertThat(parked.why())
                        .contains("TenantMovedIn of B-1", "the unit was never registered")
                        .doesNotContain("未登記"));
        for (String gauge : List.of("sequences", "events")) {
            assertThat(meters.get("dossier.projection.parked." + gauge)
                            .tag("projection", "unit")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
        monitor.close();
    }

    @Test
    void the_operators_endpoint_lists_and_rebuilds() {
        Projections projections = projections(1);
        ProjectionMonitor monitor = new ProjectionMonitor(projections, Clock.systemUTC(), meters);
        ProjectionsEndpoint endpoint =
                new ProjectionsEndpoint(monitor, new ProjectionRebuilder(projections), new Messages());
        teller.tell(Story.registered("A-1", "A", 1));
        untilHead(projections);

        assertThat(endpoint.list())
                .extracting(ProjectionStatus::name, ProjectionStatus::position, ProjectionStatus::lag)
                .contains(org.assertj.core.groups.Tuple.tuple("archive", 1L, 0L));
        assertThat(endpoint.rebuild("tenancy", null).getStatus()).isEqualTo(202);
        assertThat(endpoint.rebuild("no-such", null).getStatus()).isEqualTo(404);
        assertThat(endpoint.rebuild("unit", "0").getStatus()).isEqualTo(400);
        assertThat(endpoint.rebuild("unit", "fast").getStatus()).isEqualTo(400);
        assertThat(endpoint.cancel("no-such").getStatus()).isEqualTo(404);
        assertThat(endpoint.cancel("unit").getStatus()).isEqualTo(409);
        for (String gauge : List.of("events.per.second", "seconds.left")) {
            assertThat(meters.find("dossier.projection.rebuild." + gauge).gauges())
                    .hasSameSizeAs(projections.all());
        }
        monitor.close();
    }
}
