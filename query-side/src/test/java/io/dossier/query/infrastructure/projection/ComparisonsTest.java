package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.unit.UnitProjector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is built to be compared stands where it is held, and goes on as far as it is let. */
class ComparisonsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore documents = new DocumentStore(database.factory());
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine(1))
            .build();
    private final Teller teller = new Teller(events);
    private final List<Projections> opened = new ArrayList<>();

    @BeforeEach
    void history() {
        RandomHistory.of(11, 6, 400).forEach(teller::tell);
    }

    @AfterEach
    void close() {
        opened.forEach(Projections::close);
        events.shutDown();
        database.close();
    }

    private Projections node(String name, int segments) {
        Projections node = new Projections(
                List.of(new UnitProjector(), new ArchiveProjector(new OfficeZone(Matters.ZONE))),
                events,
                TestApplication.tokenSerializer(),
                new DocumentStore(database.factory()),
                new ProjectionProperties(segments, 100, true, name),
                new RebuildProperties(null, Duration.ofHours(1), Duration.ofMillis(50), 5_000, 5),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        opened.add(node);
        node.start();
        assertThat(new ProjectionAwait(node).untilHead(LONG)).isEmpty();
        return node;
    }

    private static List<ComparedProjection> begun(Projections node, List<String> names, long upTo) {
        return ((Comparisons.Answer.Begun) new Comparisons(node).begin(names, upTo)).projections();
    }

    private static void untilAt(ComparedProjection projection, long position) {
        await().atMost(LONG).until(() -> projection.builtReach() == position);
    }

    private static long newestOf(ComparedProjection projection) {
        return projection.collections().stream()
                .flatMap(collection -> collection.built().page(null, null, 0).stream())
                .mapToLong(document -> document.getInt64("lastPosition").getValue())
                .max()
                .orElse(0);
    }

    private void assertHeldToTheEvent(Projections node) {
        try (ComparedProjection archive = begun(node, List.of("archive"), 137).getFirst()) {
            for (long position : new long[] {137, 138, 139, 250, node.head()}) {
                archive.letOn(position);
                untilAt(archive, position);
                assertThat(newestOf(archive)).isLessThanOrEqualTo(position);
            }
            teller.tell(Story.registered("Z-1", "Z", 1));
            assertThat(new ProjectionAwait(node).untilHead(LONG)).isEmpty();
            assertThat(archive.liveReach()).isEqualTo(node.head());
            assertThat(archive.builtReach()).isEqualTo(node.head() - 1);
            assertThat(archive.isThere()).isTrue();
        }
    }

    @Test
    void it_is_held_to_the_event() {
        assertHeldToTheEvent(node("node", 1));
    }

    @Test
    void it_is_held_to_the_event_on_every_node() {
        node("another", 2);
        assertHeldToTheEvent(node("node", 2));
    }

    @Test
    void what_serves_and_what_is_built_is_read_page_by_page() {
        Projections node = node("node", 1);
        try (ComparedProjection archive =
                begun(node, List.of("archive"), node.head()).getFirst()) {
            untilAt(archive, node.head());
            for (ComparedCollection collection : archive.collections()) {
                List<RawBsonDocument> live = collection.live().page(null, null, 0);
                assertThat(collection.built().page(null, null, 0)).isNotEmpty().isEqualTo(live);
                List<RawBsonDocument> paged = new ArrayList<>(collection.live().page(null, null, 2));
                while (paged.size() < live.size()) {
                    paged.addAll(collection.live().page(DocumentPages.id(paged.getLast()), null, 2));
                }
                assertThat(paged).isEqualTo(live);
                assertThat(collection.live().foreign(5)).isEmpty();
                assertThat(collection.live().changedSince(node.head(), null, 5)).isEmpty();
                assertThat(collection.live().changedSince(0, null, 5))
                        .isEqualTo(live.subList(0, Math.min(5, live.size())));
            }
        }
    }

    @Test
    void while_one_is_built_no_other_is_and_what_was_built_goes() {
        Projections node = node("node", 1);
        Comparisons comparisons = new Comparisons(node);
        ComparedProjection archive = begun(node, List.of("archive"), 10).getFirst();

        assertThat(comparisons.begin(List.of("unit", "archive"), 10))
                .isEqualTo(new Comparisons.Answer.Busy(List.of("archive")));
        assertThat(node.named("unit").orElseThrow().generations().building()).isEmpty();
        archive.close();
        await().atMost(LONG)
                .until(() ->
                        node.named("archive").orElseThrow().generations().all().size() == 1);
        assertThat(archive.isThere()).isFalse();

        begun(node, comparisons.names(), 10);
        comparisons.giveUpAll();
        await().atMost(LONG)
                .until(() -> node.all().stream()
                        .allMatch(each -> each.generations().all().size() == 1));
        assertThat(documents.database().listCollectionNames().into(new ArrayList<>()))
                .noneMatch(name -> name.contains("@"));
    }
}
