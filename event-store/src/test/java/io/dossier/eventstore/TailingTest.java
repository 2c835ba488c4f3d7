package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;

/** A reader that follows the writers: it must not skip an event, nor see one before another of a lower position. */
class TailingTest extends EventStoreSpecification {

    private static final int WRITERS = 6;
    private static final int UNITS = 50;

    @Test
    void aReaderBesideConcurrentWritersSeesEveryEventInItsOrder() {
        var other = store.openEngine();
        var writing = write(engine, other);

        var seen = new ArrayList<Long>();
        while (seen.size() < WRITERS * UNITS) {
            boolean over = writing.stream().allMatch(Writers.Writer::isFinished);
            long last = seen.isEmpty() ? 0 : seen.getLast();
            var next = positions(engine.readEvents(new GlobalSequenceTrackingToken(last), false)
                    .toList());
            seen.addAll(next);
            assertThat(next.isEmpty() && over).as("all written, not all seen").isFalse();
        }

        assertThat(seen).isEqualTo(oneTo(WRITERS * UNITS));
    }

    @Test
    void anAxonStreamBesideConcurrentWritersSeesEveryEventInItsOrder() throws Exception {
        var other = store.openEngine();
        // What the other process writes is only found by asking again, after this delay.
        var eventStore = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(20)
                .build();
        var seen = new ArrayList<Long>();
        try (var stream = eventStore.openStream(null)) {
            write(engine, other);
            // The stream may answer "nothing yet" before the time is up, so only the deadline counts.
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (seen.size() < WRITERS * UNITS && System.nanoTime() < deadline) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    seen.add(position(stream.nextAvailable().trackingToken()));
                }
            }
        } finally {
            eventStore.shutDown();
        }

        assertThat(seen).isEqualTo(oneTo(WRITERS * UNITS));
    }

    @Test
    void nobodySeesAnEventBeforeOneThatIsCommittedLate() throws Exception {
        engine.appendEvents(Sample.note("early", 0));
        Writers.Writer behind;
        try (var late = Outsider.writing(store, "late")) {
            behind = writers.startAndLead(() -> engine.appendEvents(Sample.note("behind", 0)));

            assertThat(positions(allEvents())).containsExactly(1L);
            assertThat(engine.index().head()).isEqualTo(1);
            assertThat(behind.isFinished()).isFalse();

            late.commit();
        }

        assertThat(behind.outcome()).isNull();
        assertThat(allEvents())
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .containsExactly("early", "late", "behind");
        assertThat(positions(allEvents())).isEqualTo(oneTo(3));
    }

    private List<Writers.Writer> write(GroupCommitEventStorageEngine... processes) {
        return writers.startTogether(IntStream.range(0, WRITERS)
                .<Writers.Work>mapToObj(writer -> () -> {
                    var process = processes[writer % processes.length];
                    for (int unit = 0; unit < UNITS; unit++) {
                        process.appendEvents(Sample.note("unit-%d-%d".formatted(writer, unit), 0));
                    }
                })
                .toList());
    }
}
