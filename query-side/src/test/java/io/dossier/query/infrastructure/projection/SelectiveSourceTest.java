package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of a store with wanted events (text) and others (numbers). */
final class SelectiveSourceTest {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SelectiveSource source = new SelectiveSource(store, String.class::isAssignableFrom);

    @AfterEach
    void close() {
        store.shutDown();
    }

    @Test
    void wantedEventsAreReadInOrderAndOthersPassedOver() throws InterruptedException {
        append(1, 2, "a", 3, "b", "c");

        assertThat(read()).containsExactly("a", "b", "c");
    }

    @Test
    void theLastIsReadWhateverItIsSoThatItIsKnownHowFarTheyGo() throws InterruptedException {
        append("a", 1, 2, 3);

        assertThat(read()).containsExactly("a", 3);
    }

    @Test
    void oneOfManyOthersIsReadNowAndThen() throws InterruptedException {
        append(IntStream.rangeClosed(1, 2_500).boxed().toArray());

        assertThat(read()).containsExactly(SelectiveSource.AT_ONCE, 2 * SelectiveSource.AT_ONCE, 2_500);
    }

    @Test
    void whatComesLaterIsReadBehindIt() throws InterruptedException {
        append("a", 1);
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            assertThat(rest(stream)).containsExactly("a", 1);

            append("b");

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(rest(stream)).containsExactly("b");
        }
    }

    @Test
    void peekingTakesNothing() throws InterruptedException {
        append(1, "a", "b");
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            assertThat(stream.peek().<Object>map(TrackedEventMessage::getPayload))
                    .hasValue("a");
            assertThat(stream.peek().<Object>map(TrackedEventMessage::getPayload))
                    .hasValue("a");

            assertThat(rest(stream)).containsExactly("a", "b");
            assertThat(stream.peek()).isEmpty();
        }
    }

    private void append(Object... payloads) {
        store.publish(Arrays.stream(payloads)
                .map(payload -> new GenericDomainEventMessage<>("Thing", "thing-" + payload, 0, payload))
                .toList());
    }

    private List<Object> read() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
            return rest(stream);
        }
    }

    private static List<Object> rest(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<Object> payloads = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            payloads.add(stream.nextAvailable().getPayload());
        }
        return payloads;
    }
}
