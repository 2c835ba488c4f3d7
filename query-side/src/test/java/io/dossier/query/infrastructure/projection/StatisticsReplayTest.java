package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.api.Event;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.statistics.RandomMatters;
import io.dossier.query.statistics.RandomSubmissions;
import io.dossier.query.statistics.StatisticsProjector;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.Segment;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often, in whatever pieces and by however many segments events are taken in, sums come out the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsReplayTest {

    private static final long SEED = 20260331;
    private static final List<MatterEvent> MATTERS = RandomMatters.of(SEED, 60, 900);
    private static final List<Event> HISTORY = RandomSubmissions.in(MATTERS, SEED, 25);

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore store = new DocumentStore(database.factory());
    private final StatisticsProjector projector = new StatisticsProjector(RandomMatters.ZONE);
    private final Map<String, List<Document>> live = live();

    @AfterAll
    void close() {
        database.close();
    }

    private Replayer replayer() {
        return new Replayer(projector, store);
    }

    private Map<String, List<Document>> live() {
        Replayer replayer = replayer();
        Map<String, List<Document>> documents =
                replayer.write(replayer.entries(HISTORY), 1).documents();
        assertThat(documents.values())
                .hasSize(6)
                .allSatisfy(all -> assertThat(all).hasSizeGreaterThan(30));
        return documents;
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 100, 5_000})
    void a_replay_in_batches_equals_events_taken_one_by_one(int batchSize) {
        Replayer replayer = replayer();

        assertThat(replayer.write(replayer.entries(HISTORY), batchSize).documents())
                .isEqualTo(live);
    }

    @Test
    void events_that_are_delivered_again_change_nothing() {
        Replayer replayer = replayer();
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
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_crash_after_any_write_of_a_batch_is_made_good_when_it_comes_again(int written) {
        Replayer replayer = replayer();
        List<Batch.Entry> entries = replayer.entries(HISTORY);

        for (int from = 0; from < entries.size(); from += 50) {
            List<Batch.Entry> batch = entries.subList(from, Math.min(entries.size(), from + 50));
            new Folding(replayer.writer::load)
                    .fold(batch).stream().limit(written).forEach(replayer.writer::write); // and here the power fails
            replayer.write(batch, 20);
        }

        assertThat(replayer.documents()).isEqualTo(live);
    }

    @Test
    void two_nodes_that_both_hold_a_segment_do_not_spoil_the_sums() {
        Replayer replayer = replayer();
        List<Batch.Entry> entries = replayer.entries(HISTORY);

        List<Writes<?>> slow =
                new Folding(replayer.writer::load).fold(entries.subList(0, 450)); // loaded, not written yet
        replayer.write(entries, 500); // the other node overtakes
        assertThatThrownBy(() -> slow.forEach(replayer.writer::write)).isInstanceOf(ProjectionFailure.class);

        assertThat(replayer.documents()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void segments_that_go_on_at_their_own_pace_come_to_the_same(int segments) {
        Replayer replayer = replayer();

        writeBySegments(replayer, replayer.entries(HISTORY), segments);

        assertThat(replayer.documents()).isEqualTo(live);
    }

    @Test
    void the_number_of_segments_may_change() {
        Replayer replayer = replayer();
        List<Batch.Entry> entries = replayer.entries(HISTORY);

        writeBySegments(replayer, entries.subList(0, 300), 3);
        writeBySegments(replayer, entries.subList(300, 600), 16);
        writeBySegments(replayer, entries.subList(500, entries.size()), 1); // some come again

        assertThat(replayer.documents()).isEqualTo(live);
    }

    private void writeBySegments(Replayer replayer, List<Batch.Entry> entries, int segments) {
        Random random = new Random(SEED);
        List<List<Batch.Entry>> paces = new ArrayList<>();
        Segment.splitBalanced(Segment.ROOT_SEGMENT, segments - 1)
                .forEach(segment -> paces.add(new ArrayList<>(of(replayer, segment, entries))));
        assertThat(paces).hasSize(segments).allSatisfy(pace -> assertThat(pace).isNotEmpty());
        while (!paces.isEmpty()) {
            List<Batch.Entry> one = paces.get(random.nextInt(paces.size()));
            List<Batch.Entry> batch = one.subList(0, Math.min(one.size(), 1 + random.nextInt(40)));
            replayer.writer.write(batch);
            batch.clear();
            paces.removeIf(List::isEmpty);
        }
    }

    /** What a segment takes of them, and what it does. */
    private List<Batch.Entry> of(Replayer replayer, Segment segment, List<Batch.Entry> entries) {
        ProjectionInvoker invoker = replayer.invoker();
        Story story = new Story();
        return entries.stream()
                .filter(entry -> invoker.isMine(
                        story.message(entry.event(), entry.stamp().recordedAt()), segment))
                .map(entry -> new Batch.Entry(
                        entry.stamp(),
                        entry.event(),
                        projector.project(entry.event(), entry.stamp(), shard -> segment.matches(shard))))
                .toList();
    }

    @Test
    void every_segment_takes_a_submission_and_the_shards_are_divided_among_them() {
        MonthSubmitted submitted = HISTORY.stream()
                .filter(MonthSubmitted.class::isInstance)
                .map(MonthSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
        Replayer replayer = replayer();
        List<Batch.Entry> entry = replayer.entries(List.of(submitted));

        assertThat(Segment.splitBalanced(Segment.ROOT_SEGMENT, 4).stream()
                        .flatMap(segment -> of(replayer, segment, entry).stream())
                        .flatMap(one -> one.changes().stream())
                        .map(Change::id))
                .hasSize(16)
                .doesNotHaveDuplicates();
    }

    @Test
    void in_whatever_order_matters_were_recorded_the_sums_are_the_same() {
        Map<UUID, List<MatterEvent>> byMatter = MATTERS.stream()
                .collect(Collectors.groupingBy(
                        event -> event.matter().complaintId(), LinkedHashMap::new, Collectors.toList()));
        List<MatterEvent> lastFirst = new ArrayList<>();
        new ArrayList<>(byMatter.values()).reversed().forEach(lastFirst::addAll);
        Replayer replayer = replayer();
        Map<String, List<Document>> inOrder =
                replayer.write(replayer.entries(MATTERS), 100).documents();
        Replayer other = replayer();

        assertThat(withoutPositions(other.write(other.entries(lastFirst), 100).documents()))
                .isEqualTo(withoutPositions(inOrder));
    }

    private static Map<String, Map<String, Document>> withoutPositions(Map<String, List<Document>> documents) {
        Map<String, Map<String, Document>> all = new TreeMap<>();
        documents.forEach((collection, inIt) -> {
            Map<String, Document> byId = new TreeMap<>();
            inIt.forEach(document -> {
                Document copy = new Document(document);
                copy.remove("lastPosition");
                // A shard that was only passed through on the way is empty, or was never there.
                if (!"".equals(copy.get("rows"))) {
                    byId.put(copy.getString("_id"), copy);
                }
            });
            all.put(collection, byId);
        });
        return all;
    }
}
