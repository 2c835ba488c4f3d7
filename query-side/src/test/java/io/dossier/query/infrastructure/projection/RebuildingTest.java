package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Sorts;
import io.dossier.query.archive.ArchiveBucket;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder.Answer;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitProjector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection is rebuilt beside the documents that serve, whatever happens meanwhile. */
class RebuildingTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration NO_GRACE = Duration.ZERO;
    private static final Duration MUCH_GRACE = Duration.ofHours(1);
    private static final OptionalInt UNLIMITED = OptionalInt.empty();

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

    private Projections node(Duration grace) {
        return node("node", documents, 1, 1, grace);
    }

    private Projections node(String name, DocumentStore store, int segments, int version, Duration grace) {
        return node(name, store, segments, version, grace, 50);
    }

    private Projections node(
            String name, DocumentStore store, int segments, int version, Duration grace, int heldAtOnce) {
        Projections node = new Projections(
                List.of(
                        new UnitProjector(),
                        new OfVersion(new ArchiveProjector(new OfficeZone(Matters.ZONE)), version)),
                events,
                TestApplication.tokenSerializer(),
                store,
                new ProjectionProperties(segments, 100, true, name),
                new RebuildProperties(null, grace, Duration.ofMillis(50), heldAtOnce, 5),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        opened.add(node);
        node.start();
        untilHead(node);
        return node;
    }

    /** The same mapping, called another version. */
    private record OfVersion(Projector projector, int version) implements Projector {
        @Override
        public String name() {
            return projector.name();
        }

        @Override
        public List<DocumentType<?>> documentTypes() {
            return projector.documentTypes();
        }

        @Override
        public List<Concern<?>> concerns() {
            return projector.concerns();
        }

        @Override
        public List<ShardConcern<?>> shardConcerns() {
            return projector.shardConcerns();
        }

        @Override
        public Sequence sequence() {
            return projector.sequence();
        }
    }

    private static void untilHead(Projections node) {
        assertThat(new ProjectionAwait(node).untilHead(LONG)).isEmpty();
    }

    private static Generations archive(Projections node) {
        return node.named("archive").orElseThrow().generations();
    }

    private static long position(Projections node, int generation) {
        return node.named("archive").orElseThrow().reach(generation).position();
    }

    private static void untilServing(Projections node, int generation) {
        await().atMost(LONG).until(() -> archive(node).serving().number() == generation);
    }

    private static void untilOnly(Projections node, int generation) {
        await().atMost(LONG).until(() -> numbers(node).equals(List.of(generation)));
    }

    private static List<Integer> numbers(Projections node) {
        return archive(node).all().stream().map(Generation::number).toList();
    }

    private List<Document> buckets(int generation) {
        return documents
                .inGeneration(generation)
                .collection(ArchiveBucket.TYPE)
                .withDocumentClass(Document.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    private List<String> collectionsOf(int generation) {
        return documents.database().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.endsWith("@" + generation))
                .toList();
    }

    private long tokensOf(String processor) {
        return documents
                .database()
                .getCollection("projection_tokens")
                .countDocuments(new Document("processorName", processor));
    }

    @Test
    void what_serves_stays_live_until_the_new_generation_has_everything_and_during_the_grace_time() {
        Projections node = node(MUCH_GRACE);
        List<Document> before = buckets(1);

        assertThat(new ProjectionRebuilder(node).rebuild("archive", OptionalInt.of(200)))
                .isEqualTo(new Answer.Started(List.of("archive")));
        assertThat(archive(node).serving().number()).isEqualTo(1);
        assertThat(buckets(1)).isNotEmpty().isEqualTo(before);
        teller.tell(Story.registered("Z-1", "Z", 1));
        untilHead(node);
        untilServing(node, 2);
        teller.tell(Story.registered("Z-2", "Z", 1));
        untilHead(node);
        await().atMost(LONG).until(() -> position(node, 1) == node.head());

        assertThat(buckets(2)).isEqualTo(buckets(1));
    }

    @Test
    void the_old_generation_is_dropped_with_its_tokens_after_the_grace_time() {
        Projections node = node(NO_GRACE);
        List<Document> before = buckets(1);

        new ProjectionRebuilder(node).rebuild("archive");
        untilOnly(node, 2);
        new ProjectionRebuilder(node).rebuild("archive");
        untilOnly(node, 3);

        assertThat(buckets(3)).isEqualTo(before);
        assertThat(buckets(1)).isEmpty();
        assertThat(collectionsOf(2)).isEmpty();
        assertThat(tokensOf("archive")).isZero();
        assertThat(tokensOf("archive@2")).isZero();
        assertThat(tokensOf("archive@3")).isEqualTo(1);
    }

    @Test
    void a_rebuild_started_twice_is_refused_and_another_projection_is_not() {
        Projections node = node(MUCH_GRACE);
        ProjectionRebuilder rebuilder = new ProjectionRebuilder(node);

        rebuilder.rebuild("archive", OptionalInt.of(1));

        assertThat(rebuilder.rebuild("archive")).isEqualTo(new Answer.AlreadyRebuilding(List.of("archive")));
        assertThat(rebuilder.rebuild("all")).isEqualTo(new Answer.AlreadyRebuilding(List.of("archive")));
        assertThat(rebuilder.rebuild("unit")).isEqualTo(new Answer.Started(List.of("unit")));
        assertThat(numbers(node)).containsExactly(1, 2);
    }

    @Test
    void a_cancelled_rebuild_leaves_nothing_behind() {
        Projections node = node(MUCH_GRACE);
        ProjectionRebuilder rebuilder = new ProjectionRebuilder(node);
        rebuilder.rebuild("archive", OptionalInt.of(100));
        await().atMost(LONG).until(() -> position(node, 2) > 0);

        assertThat(rebuilder.cancel("archive")).isEqualTo(new Answer.Cancelled(List.of("archive")));
        untilOnly(node, 1);

        assertThat(collectionsOf(2)).isEmpty();
        assertThat(tokensOf("archive@2")).isZero();
        assertThat(rebuilder.cancel("archive")).isEqualTo(new Answer.NothingToCancel());
        assertThat(buckets(1)).isNotEmpty();
    }

    @Test
    void a_throttled_rebuild_takes_its_time() {
        Projections node = node(MUCH_GRACE);
        long begin = System.nanoTime();

        new ProjectionRebuilder(node).rebuild("archive", OptionalInt.of(100));
        untilServing(node, 2);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThan(Duration.ofMillis(10 * (node.head() - 250)));
    }

    @Test
    void a_rebuild_that_was_interrupted_goes_on_where_it_was() {
        Projections before = node(MUCH_GRACE);
        new ProjectionRebuilder(before).rebuild("archive", OptionalInt.of(100));
        await().atMost(LONG).until(() -> position(before, 2) > 100);
        before.stop();
        long reached = position(before, 2);

        Projections after = node(MUCH_GRACE);

        assertThat(position(after, 2)).isGreaterThanOrEqualTo(reached).isLessThan(after.head());
        untilServing(after, 2);
        assertThat(buckets(2)).isEqualTo(buckets(1));
    }

    @Test
    void a_node_that_was_killed_after_any_step_goes_on_with_the_next() {
        GenerationRegister register = new GenerationRegister(documents);
        Instant now = Instant.now();
        node(NO_GRACE).stop();
        List<Document> wanted = buckets(1);

        // killed when the beginning was stored, and nothing built
        register.change("archive", stored -> stored.beginning(1, Phase.Purpose.SERVE, UNLIMITED, now));
        Projections second = node(MUCH_GRACE);
        untilServing(second, 2);
        second.stop();
        assertThat(buckets(2)).isEqualTo(wanted);

        // killed when the end of the grace time was stored, and nothing dropped
        register.change("archive", stored -> stored.past(now.plus(Duration.ofDays(1))));
        Projections third = node(MUCH_GRACE);
        untilOnly(third, 2);
        assertThat(buckets(1)).isEmpty();

        // killed when documents were dropped, and neither tokens nor what is known of them
        third.named("archive").orElseThrow().begin(Phase.Purpose.COMPARE, UNLIMITED, now);
        await().atMost(LONG).until(() -> position(third, 3) == third.head());
        third.stop();
        register.change("archive", stored -> stored.cancelled(now));
        documents.inGeneration(3).drop(ArchiveBucket.TYPE);
        Projections fourth = node(MUCH_GRACE);
        untilOnly(fourth, 2);
        assertThat(tokensOf("archive@3")).isZero();
        assertThat(buckets(2)).isEqualTo(wanted);
    }

    @Test
    void documents_of_another_version_are_rebuilt_by_themselves_at_the_start() {
        node(NO_GRACE).stop();
        List<Document> before = buckets(1);

        Projections newer = node("node", documents, 1, 2, NO_GRACE);
        untilOnly(newer, 2);
        newer.stop();
        Projections again = node("node", documents, 1, 2, NO_GRACE);

        assertThat(archive(again).serving().version()).isEqualTo(2);
        assertThat(numbers(again)).containsExactly(2);
        assertThat(buckets(2)).isEqualTo(before);
    }

    @Test
    void what_another_version_was_building_is_given_up_for_this_one() {
        Projections older = node(NO_GRACE);
        new ProjectionRebuilder(older).rebuild("archive", OptionalInt.of(1));
        older.stop();

        Projections newer = node("node", documents, 1, 2, NO_GRACE);

        untilOnly(newer, 3);
        assertThat(archive(newer).serving().version()).isEqualTo(2);
    }

    @Test
    void a_request_reads_one_generation_though_readers_are_switched_meanwhile() {
        Projections node = node(MUCH_GRACE);
        DocumentReader<UnitDocument> units = documents.reader(UnitDocument.TYPE);
        String some = units.inOrder(new Document(), "_id", true, 1).getFirst().id();
        RequestView view = new RequestView();
        view.in(() -> units.byId(some));

        new ProjectionRebuilder(node).rebuild("all");
        await().atMost(LONG)
                .until(() -> node.all().stream()
                        .allMatch(each -> each.generations().serving().number() == 2));
        // so that the generations can be told apart
        documents.inGeneration(1).collection(UnitDocument.TYPE).deleteOne(new Document("_id", some));

        assertThat(view.in(() -> units.byId(some))).isEmpty();
        assertThat(new RequestView().in(() -> units.byId(some))).isPresent();
        assertThat(units.byId(some)).isPresent();
    }

    @Test
    void a_generation_can_be_built_to_be_compared_and_never_serves() {
        Projections node = node(NO_GRACE);
        ProjectionRebuilder rebuilder = new ProjectionRebuilder(node);
        Projection archive = node.named("archive").orElseThrow();

        archive.begin(Phase.Purpose.COMPARE, UNLIMITED, Instant.now());
        await().atMost(LONG).until(() -> position(node, 2) == node.head());
        teller.tell(Story.registered("Z-1", "Z", 1));
        await().atMost(LONG).until(() -> position(node, 2) == node.head());
        untilHead(node);

        assertThat(archive(node).serving().number()).isEqualTo(1);
        assertThat(buckets(2)).isNotEmpty().isEqualTo(buckets(1));
        assertThat(rebuilder.rebuild("archive")).isEqualTo(new Answer.BeingAudited(List.of("archive")));
        assertThat(rebuilder.rebuild("all")).isEqualTo(new Answer.BeingAudited(List.of("archive")));
        assertThat(rebuilder.cancel("archive")).isEqualTo(new Answer.NothingToCancel());
        assertThat(archive.cancel(Phase.Purpose.COMPARE, Instant.now())).isTrue();
        untilOnly(node, 1);
    }

    @Test
    void several_nodes_build_switch_and_drop_together() {
        DocumentStore others = new DocumentStore(database.factory());
        Projections one = node("one", documents, 2, 1, NO_GRACE);
        Projections other = node("other", others, 2, 1, NO_GRACE);

        new ProjectionRebuilder(other).rebuild("archive");
        untilOnly(one, 2);
        untilOnly(other, 2);
        untilHead(one);
        untilHead(other);

        assertThat(documents.served().of("archive")).isEqualTo(2);
        assertThat(others.served().of("archive")).isEqualTo(2);
        assertThat(tokensOf("archive")).isZero();
        assertThat(buckets(1)).isEmpty();
        assertThat(buckets(2)).isNotEmpty();
    }

    @Test
    void every_node_tells_how_far_a_rebuild_is_whoever_works_on_it_and_whatever_is_written_yet() {
        Projections one = node("one", documents, 2, 1, NO_GRACE, 100_000);
        Projections other = node("other", new DocumentStore(database.factory()), 2, 1, NO_GRACE, 100_000);
        List<ProjectionMonitor> monitors = Stream.of(one, other)
                .map(node -> new ProjectionMonitor(node, Clock.systemUTC(), new SimpleMeterRegistry()))
                .toList();

        new ProjectionRebuilder(other).rebuild("archive", OptionalInt.of(60));

        await().atMost(LONG)
                .until(() -> monitors.stream().allMatch(monitor -> percent(monitor) > 5 && percent(monitor) < 100));
        assertThat(buckets(2)).isEmpty();
        new ProjectionRebuilder(one).cancel("archive");
    }

    private static double percent(ProjectionMonitor monitor) {
        return Optional.ofNullable(archive(monitor).progress())
                .map(ProjectionStatus.Progress::percent)
                .orElse(0.0);
    }

    private static ProjectionStatus archive(ProjectionMonitor monitor) {
        return monitor.statuses().stream()
                .filter(each -> each.name().equals("archive"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void progress_tells_of_what_is_built_and_of_what_serves() {
        Projections node = node(MUCH_GRACE);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ProjectionMonitor monitor = new ProjectionMonitor(node, Clock.systemUTC(), meters);
        new ProjectionRebuilder(node).rebuild("archive", OptionalInt.of(100));
        IntPredicate built = percent -> percent > 0 && percent < 100;

        await().atMost(LONG)
                .until(() -> built.test((int) meters.get("dossier.projection.rebuild.percent")
                        .tag("projection", "archive")
                        .gauge()
                        .value()));
        ProjectionStatus status = archive(monitor);

        assertThat(status.rebuilding()).isTrue();
        assertThat(status.lag()).isZero();
        assertThat(status.generation()).isEqualTo(1);
        assertThat(status.generations())
                .extracting(GenerationStatus::number, GenerationStatus::phase, GenerationStatus::throttle)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "SERVING", null),
                        org.assertj.core.groups.Tuple.tuple(2, "BUILDING", 100));
        assertThat(meters.get("dossier.projection.rebuild.generation")
                        .tag("projection", "archive")
                        .gauge()
                        .value())
                .isEqualTo(2);
        monitor.close();
    }
}
