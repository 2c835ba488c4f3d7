package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.api.DossierEvent;
import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.callback.ReviewProjector;
import io.dossier.query.complaint.ComplaintProjector;
import io.dossier.query.complaint.ExportProjector;
import io.dossier.query.hotspot.HotspotProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.ledger.LedgerProjector;
import io.dossier.query.renovation.RenovationProjector;
import io.dossier.query.sample.SampleProjector;
import io.dossier.query.statistics.StatisticsProjector;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.tenancy.TenancyProjector;
import io.dossier.query.unit.UnitProjector;
import io.dossier.query.worklist.WorkListProjector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every projector: however often and in whatever pieces events come, the documents are the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectorsTest {

    private static final long SEED = 20260331;
    private static final int UNITS = 5;
    private static final List<Event> HISTORY = RandomHistory.of(SEED, UNITS, 1_200);

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore store = new DocumentStore(database.factory());
    private final Map<String, Map<String, List<Document>>> live = new HashMap<>();

    @AfterAll
    void close() {
        database.close();
    }

    static Stream<Projector> projectors() {
        return Stream.of(
                new UnitProjector(),
                new TenancyProjector(),
                new ArchiveProjector(new OfficeZone(Matters.ZONE)),
                new RenovationProjector(),
                new ComplaintProjector(new OfficeZone(Matters.ZONE)),
                new ReviewProjector(new OfficeZone(Matters.ZONE)),
                new HotspotProjector(new OfficeZone(Matters.ZONE)),
                new WorkListProjector(),
                new LedgerProjector(new OfficeZone(Matters.ZONE)),
                new SampleProjector(new OfficeZone(Matters.ZONE)),
                new ExportProjector());
    }

    private Map<String, List<Document>> live(Projector projector) {
        return live.computeIfAbsent(projector.name(), any -> {
            Replayer replayer = new Replayer(projector, store);
            Map<String, List<Document>> documents =
                    replayer.write(replayer.entries(HISTORY), 1).documents();
            assertThat(documents.values()).allSatisfy(all -> assertThat(all).isNotEmpty());
            return documents;
        });
    }

    @ParameterizedTest
    @MethodSource("projectors")
    void a_replay_in_large_batches_equals_events_taken_one_by_one(Projector projector) {
        Map<String, List<Document>> live = live(projector);
        Replayer replay = new Replayer(projector, store);

        assertThat(replay.write(replay.entries(HISTORY), 500).documents()).isEqualTo(live);
    }

    @ParameterizedTest
    @MethodSource("projectors")
    void events_that_are_delivered_again_change_nothing(Projector projector) {
        Map<String, List<Document>> live = live(projector);
        Replayer replayer = new Replayer(projector, store);
        List<Batch.Entry> entries = replayer.entries(HISTORY);
        Random random = new Random(SEED);

        for (int from = 0; from < entries.size(); ) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(80));
            replayer.writer.write(entries.subList(from, to));
            from = to == entries.size() ? to : Math.max(0, to - random.nextInt(60)); // at least once, often twice
        }
        replayer.write(entries, 100);

        assertThat(replayer.documents()).isEqualTo(live);
    }

    @ParameterizedTest
    @MethodSource("projectors")
    void documents_that_are_held_and_written_for_many_batches_are_the_same(Projector projector) {
        Map<String, List<Document>> live = live(projector);
        Replayer replayer = new Replayer(projector, store);
        List<Batch.Entry> entries = replayer.entries(HISTORY);
        HeldDocuments held = new HeldDocuments(replayer.writer, new Allowance(1));
        Random random = new Random(SEED);

        int stored = 0;
        for (int from = 0; from < entries.size(); ) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(40));
            held.fold(entries.subList(from, to));
            from = to;
            switch (random.nextInt(10)) {
                case 0 -> {
                    held.write();
                    stored = to;
                }
                case 1 -> {
                    held.forget(); // the process dies, and all since the last token comes again
                    from = stored;
                }
                default -> {}
            }
        }
        held.write();

        assertThat(replayer.documents()).isEqualTo(live);
    }

    @ParameterizedTest
    @MethodSource("projectors")
    void the_order_between_segments_makes_no_difference(Projector projector) {
        Map<String, List<Document>> live = live(projector);
        Replayer replayer = new Replayer(projector, store);
        Map<Integer, List<Batch.Entry>> bySegment = replayer.entries(HISTORY).stream()
                .collect(Collectors.groupingBy(entry -> segment(projector, entry.event())));
        Random random = new Random(SEED);
        List<List<Batch.Entry>> left = new ArrayList<>();
        bySegment.values().forEach(entries -> left.add(new ArrayList<>(entries)));
        List<Batch.Entry> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Batch.Entry> one = left.get(random.nextInt(left.size()));
            mixed.add(one.removeFirst());
            left.removeIf(List::isEmpty);
        }

        assertThat(mixed).isNotEqualTo(replayer.entries(HISTORY));
        assertThat(replayer.write(mixed, 37).documents()).isEqualTo(live);
    }

    /** One of the most segments that there may be. */
    private static int segment(Projector projector, Event event) {
        String key = switch (event) {
            case MatterEvent of -> projector.sequence().keyOf(of.matter());
            case DossierEvent of -> of.unitId().value();
            default -> event.about();
        };
        return key.hashCode() & (Sequence.MOST_SEGMENTS - 1);
    }

    @ParameterizedTest
    @MethodSource("projectors")
    void a_crash_between_the_writes_of_a_batch_is_made_good_when_it_comes_again(Projector projector) {
        Map<String, List<Document>> live = live(projector);
        Replayer replayer = new Replayer(projector, store);
        List<Batch.Entry> entries = replayer.entries(HISTORY);

        for (int from = 0; from < entries.size(); from += 50) {
            List<Batch.Entry> batch = entries.subList(from, Math.min(entries.size(), from + 50));
            List<Writes<?>> writes = new Folding(replayer.writer::load).fold(batch);
            if (!writes.isEmpty()) {
                replayer.writer.write(writes.getFirst()); // and here the power fails
            }
            replayer.write(batch, 20);
        }

        assertThat(replayer.documents()).isEqualTo(live);
    }

    /** Where a renovation has begun and not ended, so that documents of every kind go on afterwards. */
    private static int middle() {
        return IntStream.range(HISTORY.size() / 2, HISTORY.size())
                        .filter(i -> HISTORY.get(i) instanceof RenovationApplied)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    @ParameterizedTest
    @MethodSource("projectors")
    void two_nodes_that_both_hold_a_segment_do_not_spoil_the_documents(Projector projector) {
        Map<String, List<Document>> live = live(projector);
        Replayer replayer = new Replayer(projector, store);
        List<Batch.Entry> entries = replayer.entries(HISTORY);
        List<Batch.Entry> firstHalf = entries.subList(0, middle());

        List<Writes<?>> slow = new Folding(replayer.writer::load).fold(firstHalf); // loaded, not written yet
        replayer.write(entries, 500); // the other node overtakes
        assertThatThrownBy(() -> slow.forEach(replayer.writer::write))
                .isInstanceOf(ProjectionFailure.class)
                .hasMessageContaining(projector.documentTypes().getLast().collection());

        assertThat(replayer.documents()).isEqualTo(live);
    }

    @Test
    void every_event_is_the_business_of_some_projection() {
        assertThat(EventCatalogue.entries().stream()
                        // what projections are told is followed by whoever works on them
                        .filter(entry -> !ProjectionEvent.class.isAssignableFrom(entry.event()))
                        // asked of the store itself, so that it holds at once on every node
                        .filter(entry -> !DisclosureEvent.class.isAssignableFrom(entry.event())))
                .allSatisfy(entry -> assertThat(
                                Stream.concat(projectors(), Stream.of(new StatisticsProjector(Matters.ZONE))))
                        .anyMatch(projector -> projector.takes(entry.event())));
    }

    @Test
    void an_event_of_a_class_that_is_not_there_is_poison_and_is_not_skipped() {
        GenericTrackedEventMessage<String> unknown = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(1), new GenericEventMessage<>("a later release's event"));

        assertThat(projectors()).allSatisfy(projector -> {
            ProjectionInvoker invoker = new Replayer(projector, store).invoker();
            assertThat(invoker.takes(UnknownSerializedType.class)).isTrue();
            assertThatThrownBy(() -> Intake.entry(projector, unknown, Segment.ROOT_SEGMENT))
                    .isInstanceOf(Poison.class)
                    .hasMessageContaining("Nothing was skipped");
        });
    }

    @Test
    void one_event_that_cannot_be_folded_is_named_and_nothing_of_its_batch_is_lost() {
        Replayer replayer = new Replayer(new UnitProjector(), store);
        List<Batch.Entry> entries = replayer.entries(HISTORY);
        List<Batch.Entry> withoutRegistration = entries.subList(UNITS, UNITS + 3);

        assertThatThrownBy(() -> replayer.write(withoutRegistration, 10))
                .isInstanceOf(ProjectionFailure.class)
                .hasMessageContaining("event %d (TenantMovedIn".formatted(UNITS + 1))
                .hasMessageContaining("the unit was never registered");
        assertThat(replayer.documents()).isEqualTo(Map.of("units", Collections.emptyList()));
    }
}
