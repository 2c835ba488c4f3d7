package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dossier.api.Event;
import io.dossier.query.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches of a build up to position 10,000, all of whose events change the same document. */
final class HeldTest {

    private static final long RESET = 10_000;
    private static final int HALF = 5_000; // of what may be held, which is then sent
    private static final Segment SEGMENT = Segment.ROOT_SEGMENT;
    private static final TestDatabase DATABASE = TestDatabase.open();

    /** @param events how often each position was folded into it */
    public record Tally(@BsonId String id, Map<String, Integer> events, long lastPosition) implements Projected {
        static final DocumentType<Tally> TYPE = new DocumentType<>(Tally.class, "tallies", List.of());

        static Tally with(Optional<Tally> before, String name, long position) {
            Map<String, Integer> events =
                    new TreeMap<>(before.map(Tally::events).orElse(Map.of()));
            events.merge(name, 1, Integer::sum);
            return new Tally("all", events, position);
        }
    }

    private record Counted(String about) implements Event {}

    private final DocumentStore store = new DocumentStore(DATABASE.factory());
    private final Gate gate = new Gate();
    private final Held held = new Held(new BatchWriter(store), new Allowance(2 * HALF), this::takeIn, gate);

    /** Position of an event after which the document cannot be written: no field may have such a name. */
    private Optional<Long> poison = Optional.empty();

    @BeforeEach
    void empty() {
        store.recreate(Tally.TYPE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private void takeIn(List<TrackedEventMessage<?>> messages, Segment segment) {
        held.write(messages.stream().map(this::entry).toList(), segment);
    }

    private Batch.Entry entry(TrackedEventMessage<?> message) {
        long position = message.trackingToken().position().orElseThrow();
        String name = poison.filter(bad -> bad == position).isPresent() ? "\0" : Long.toString(position);
        return new Batch.Entry(
                new Stamp(position, Instant.EPOCH, MetaData::emptyInstance),
                new Counted("all"),
                List.of(Change.to(Tally.TYPE, "all", before -> Tally.with(before, name, position))));
    }

    private void take(long from, long to) {
        List<TrackedEventMessage<?>> batch =
                LongStream.rangeClosed(from, to).mapToObj(HeldTest::event).toList();
        held.take(batch, batch.getLast(), SEGMENT);
    }

    private void takeNothingUpTo(long position) {
        held.take(List.of(), event(position), SEGMENT);
    }

    private static TrackedEventMessage<?> event(long position) {
        TrackingToken plain = new GlobalSequenceTrackingToken(position);
        TrackingToken token =
                position > RESET ? plain : ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(RESET), plain);
        return new GenericTrackedEventMessage<>(token, new GenericEventMessage<>("event " + position));
    }

    /** What is stored; each of these events once, and no other. */
    private void assertWritten(long from, long to) {
        assertThat(store.reader(Tally.TYPE).byId("all"))
                .hasValueSatisfying(tally -> assertThat(tally.events())
                        .hasSize((int) (to - from + 1))
                        .allSatisfy((name, times) -> {
                            assertThat(Long.parseLong(name)).isBetween(from, to);
                            assertThat(times).isEqualTo(1);
                        }));
    }

    private void assertNothingWritten() {
        assertThat(store.reader(Tally.TYPE).byId("all")).isEmpty();
    }

    @Test
    void several_batches_of_a_build_are_written_as_one() {
        take(1, 1_000);
        take(1_001, 2_000);
        assertNothingWritten();
        assertThat(held.isHolding(0)).isTrue();
        assertThat(held.first()).hasValue(1);

        take(2_001, HALF);

        await().until(() -> held.first().isEmpty());
        assertWritten(1, HALF);
        assertThat(held.isHolding(0)).isFalse();
    }

    @Test
    void what_was_sent_is_the_ground_of_what_comes_behind_it_written_or_not() {
        take(1, HALF);
        take(HALF + 1, HALF + 100);
        assertThat(held.isHolding(0)).isTrue();

        takeNothingUpTo(RESET);

        assertWritten(1, HALF + 100);
        assertThat(held.first()).isEmpty();
    }

    @Test
    void what_was_sent_and_could_not_be_written_is_told_with_one_of_the_next_batches_and_delivered_again() {
        take(1, HALF - 1);
        store.collection(Tally.TYPE).insertOne(new Tally("all", Map.of(), 7)); // by somebody else
        take(HALF, HALF);

        assertThatThrownBy(() -> takeNothingUpTo(RESET)).isInstanceOf(ProjectionFailure.class);

        assertThat(held.first()).isEmpty();
    }

    @Test
    void whoever_leaves_a_segment_writes_nothing_any_more() {
        take(1, HALF);

        held.left(0);

        assertThat(held.first()).isEmpty();
        assertWritten(1, HALF); // it was on its way; nothing comes later
    }

    @Test
    void now_and_then_all_is_written_so_that_a_build_can_go_on_from_there() {
        List<Held> itself = new ArrayList<>();
        Held small = new Held(
                new BatchWriter(store),
                new Allowance(2),
                (messages, segment) -> itself.getFirst()
                        .write(messages.stream().map(this::entry).toList(), segment),
                gate);
        itself.add(small);
        List<Long> checkpoints = new ArrayList<>();
        for (long position = 1; position <= 32; position++) {
            List<TrackedEventMessage<?>> one = List.of(event(position));
            small.take(one, one.getFirst(), SEGMENT);
            if (store.reader(Tally.TYPE)
                    .byId("all")
                    .map(Tally::lastPosition)
                    .filter(isLast(position))
                    .isPresent()) {
                checkpoints.add(position);
            }
        }

        assertThat(checkpoints).contains(8L, 16L, 24L, 32L);
    }

    private static Predicate<Long> isLast(long position) {
        return last -> last == position;
    }

    @Test
    void a_page_that_reaches_back_is_no_redelivery_and_loses_nothing() {
        take(1, 100);

        take(97, 104);

        takeNothingUpTo(RESET);
        assertWritten(1, 104);
    }

    @Test
    void what_is_delivered_again_from_the_first_on_replaces_what_is_held() {
        take(1, 100);

        take(1, 60);
        assertThat(held.first()).hasValue(1);
        take(61, 120);

        takeNothingUpTo(RESET);
        assertWritten(1, 120);
    }

    @Test
    void nothing_is_held_once_the_build_is_through() {
        take(1, 100);
        take(101, RESET + 5);
        assertWritten(1, RESET + 5);

        take(RESET + 6, RESET + 6);

        assertWritten(1, RESET + 6);
        assertThat(held.isThrough(SEGMENT)).isTrue();
    }

    @Test
    void the_last_event_of_a_build_ends_it_whosever_business_it_is() {
        take(1, 100);
        assertThat(held.isThrough(SEGMENT)).isFalse();

        takeNothingUpTo(RESET);

        assertWritten(1, 100);
        assertThat(held.isThrough(SEGMENT)).isTrue();
    }

    @Test
    void nothing_is_held_where_the_events_end_for_now() {
        gate.letOn(100);

        take(1, 50);
        assertNothingWritten();
        takeNothingUpTo(100);

        assertWritten(1, 50);
    }

    @Test
    void what_is_delivered_again_replaces_what_was_held() {
        take(1, 100);
        take(1, 50);
        take(51, RESET + 1);

        assertWritten(1, RESET + 1);
    }

    @Test
    void what_could_not_be_written_is_not_held_any_longer_for_it_is_delivered_again() {
        take(1, 100);
        store.collection(Tally.TYPE).insertOne(new Tally("all", Map.of(), 7)); // by somebody else

        assertThatThrownBy(() -> takeNothingUpTo(RESET)).isInstanceOf(ProjectionFailure.class);

        assertThat(held.isHolding(0)).isFalse();
    }

    @Test
    void an_event_that_shows_to_be_poison_when_all_is_written_is_found_when_it_is_delivered_again() {
        poison = Optional.of(30L);
        take(1, 100);
        assertThatThrownBy(() -> takeNothingUpTo(RESET))
                .isInstanceOf(ProjectionFailure.class)
                .isNotInstanceOf(Poison.class); // nobody could say of which batch
        assertNothingWritten();

        take(1, 20);
        assertWritten(1, 20);
        assertThatThrownBy(() -> take(21, 30))
                .isInstanceOfSatisfying(
                        Poison.class, found -> assertThat(found.position()).isEqualTo(30));
    }

    @Test
    void what_is_let_in_later_finds_all_that_was_held_written() {
        take(1, 10);

        held.writeInOrder(List.of(entry(event(11))), SEGMENT);

        assertWritten(1, 11);
        assertThat(held.isHolding(0)).isFalse();
    }

    @Test
    void as_much_as_may_be_held_may_be_on_its_way_and_one_lot_always() {
        Allowance allowance = new Allowance(200);
        assertThat(allowance.mayLeave(130)).isTrue();
        assertThat(allowance.mayLeave(1)).isFalse();

        allowance.arrived(130);

        assertThat(allowance.mayLeave(60)).isTrue();
        assertThat(allowance.mayLeave(50)).isFalse();
        assertThat(allowance.mayLeave(40)).isTrue();
    }

    @Test
    void whoever_holds_less_than_its_share_goes_on_until_the_others_have_let_go() {
        Allowance allowance = new Allowance(200);
        allowance.changed(0, 90);
        allowance.changed(0, 5);
        assertThat(allowance.isOverdrawnBy(90)).isFalse();

        allowance.changed(5, 10);

        assertThat(allowance.isOverdrawnBy(10)).isFalse();
        assertThat(allowance.isOverdrawnBy(90)).isTrue();
        allowance.changed(90, 0);
        assertThat(allowance.isOverdrawnBy(10)).isFalse();
    }
}
