package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** Batches of a build up to position 10,000. */
final class HeldTest {

    private static final long RESET = 10_000;
    private static final int MOST = 5_000;
    private static final Segment SEGMENT = Segment.ROOT_SEGMENT;

    private final List<List<Long>> written = new ArrayList<>();
    private final Gate gate = new Gate();
    private final Held held = new Held(MOST, (messages, segment) -> written.add(positions(messages)), gate);

    private static List<Long> positions(List<TrackedEventMessage<?>> messages) {
        return messages.stream()
                .map(message -> message.trackingToken().position().orElseThrow())
                .toList();
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

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void several_batches_of_a_build_are_written_as_one() {
        take(1, 1_000);
        take(1_001, 2_000);
        assertThat(written).isEmpty();
        assertThat(held.isHolding(0)).isTrue();
        assertThat(held.first()).hasValue(1);

        take(2_001, MOST);

        assertThat(written).containsExactly(range(1, MOST));
        assertThat(held.isHolding(0)).isFalse();
        assertThat(held.first()).isEmpty();
    }

    @Test
    void nothing_is_held_once_the_build_is_through() {
        take(1, 100);
        take(101, RESET + 5);
        take(RESET + 6, RESET + 6);

        assertThat(written).containsExactly(range(1, RESET + 5), range(RESET + 6, RESET + 6));
        assertThat(held.isThrough(SEGMENT)).isTrue();
    }

    @Test
    void the_last_event_of_a_build_ends_it_whosever_business_it_is() {
        take(1, 100);
        assertThat(held.isThrough(SEGMENT)).isFalse();

        takeNothingUpTo(RESET);

        assertThat(written).containsExactly(range(1, 100));
        assertThat(held.isThrough(SEGMENT)).isTrue();
    }

    @Test
    void nothing_is_held_where_the_events_end_for_now() {
        gate.letOn(100);

        take(1, 50);
        assertThat(written).isEmpty();
        takeNothingUpTo(100);

        assertThat(written).containsExactly(range(1, 50));
    }

    @Test
    void what_is_delivered_again_replaces_what_was_held() {
        take(1, 100);
        take(1, 50);
        take(51, RESET + 1);

        assertThat(written).containsExactly(range(1, RESET + 1));
    }

    @Test
    void what_could_not_be_written_is_not_held_any_longer_for_it_is_delivered_again() {
        Held failing = new Held(
                MOST,
                (messages, segment) -> {
                    throw new ProjectionFailure("the store is away");
                },
                gate);
        List<TrackedEventMessage<?>> batch = List.of(event(RESET + 1));

        assertThatThrownBy(() -> failing.take(batch, batch.getLast(), SEGMENT)).isInstanceOf(ProjectionFailure.class);

        assertThat(failing.isHolding(0)).isFalse();
    }
}
