package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.Sample.UnitOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class AppendingTest extends EventStoreSpecification {

    @Test
    void positionsAreOneTwoThreeInTheOrderOfAppending() {
        engine.appendEvents(Sample.notes("unit-1", 2));
        engine.appendEvents(Sample.note("unit-2", 0));

        assertThat(positions(allEvents())).containsExactly(1L, 2L, 3L);
        assertThat(allEvents())
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .containsExactly("unit-1", "unit-1", "unit-2");
    }

    @Test
    void anEventIsReadAsItWasPublished() {
        var published = new GenericDomainEventMessage<>(
                "Unit",
                "unit-1",
                0,
                new UnitOpened("A-101", LocalDate.of(2026, 3, 1)),
                Map.of(EventMetadata.ACTOR, "chen", EventMetadata.ROLE, "clerk"),
                "id-1",
                Instant.parse("2026-03-01T08:15:30.123456789Z"));

        engine.appendEvents(published);

        var read = (DomainEventMessage<?>) allEvents().getFirst();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(read.getIdentifier()).isEqualTo("id-1");
            softly.assertThat(read.getType()).isEqualTo("Unit");
            softly.assertThat(read.getAggregateIdentifier()).isEqualTo("unit-1");
            softly.assertThat(read.getSequenceNumber()).isZero();
            softly.assertThat(read.getPayload()).isEqualTo(published.getPayload());
            softly.assertThat(read.getMetaData()).isEqualTo(published.getMetaData());
            softly.assertThat(read.getTimestamp())
                    .as("in microseconds")
                    .isEqualTo(published.getTimestamp().truncatedTo(ChronoUnit.MICROS));
        });
    }

    @Test
    void anEventWithoutAggregateIsStoredToo() {
        engine.appendEvents(new GenericEventMessage<>(new Sample.NoteTaken("from nowhere")));

        assertThat(allEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getPayload()).isEqualTo(new Sample.NoteTaken("from nowhere")));
    }

    @Test
    void anEmptyUnitChangesNothing() {
        engine.appendEvents(List.of());

        assertThat(allEvents()).isEmpty();
        assertThat(engine.index().head()).isZero();
    }

    @Test
    void aUnitIsStoredAsAWholeOrNotAtAll() {
        engine.appendEvents(Sample.note("unit-1", 0));

        var writer = writers.start(() -> engine.appendEvents(
                List.of(Sample.note("unit-2", 0), Sample.note("unit-3", 0), Sample.note("unit-1", 0))));

        assertThat(writer.outcome()).isInstanceOf(ConcurrencyException.class);
        assertThat(positions(allEvents())).containsExactly(1L);
    }

    @Test
    void positionsStayDenseUnderLoadInWhichUnitsFail() {
        int threads = 8;
        int units = 40;
        engine.appendEvents(Sample.note("contested", 0));

        var failures = new ArrayList<Writers.Writer>();
        writers.startTogether(IntStream.range(0, threads)
                .<Writers.Work>mapToObj(thread -> () -> {
                    for (int unit = 0; unit < units; unit++) {
                        engine.appendEvents(Sample.notes("unit-%d-%d".formatted(thread, unit), 1 + unit % 3));
                    }
                })
                .toList());
        for (int i = 0; i < 100; i++) {
            failures.add(writers.start(() -> engine.appendEvents(List.of(
                    Sample.note("innocent-" + Thread.currentThread().threadId(), 0), Sample.note("contested", 0)))));
        }
        writers.finish();

        int stored = 1
                + threads * IntStream.range(0, units).map(unit -> 1 + unit % 3).sum();
        assertThat(failures).extracting(Writers.Writer::outcome).hasOnlyElementsOfType(ConcurrencyException.class);
        assertThat(positions(allEvents())).isEqualTo(oneTo(stored));
    }

    @Test
    void twoProcessesAppendToOneStoreWithoutGapOrConflict() {
        var other = store.openEngine();
        int units = 60;

        writers.startTogether(List.of(engine, engine, other, other).stream()
                        .<Writers.Work>map(process -> () -> {
                            for (int unit = 0; unit < units; unit++) {
                                process.appendEvents(Sample.note(
                                        "unit-%d-%d"
                                                .formatted(
                                                        Thread.currentThread().threadId(), unit),
                                        0));
                            }
                        })
                        .toList())
                .forEach(writer -> assertThat(writer.outcome()).isNull());

        assertThat(positions(allEvents())).isEqualTo(oneTo(4L * units));
        assertThat(other.index().head()).isEqualTo(4L * units);
    }
}
