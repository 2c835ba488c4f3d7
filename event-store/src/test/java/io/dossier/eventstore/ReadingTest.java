package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTest extends EventStoreSpecification {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.000001Z");

    @Test
    void anAggregateIsReadFromAnySequenceHoweverManyBatchesItTakes() {
        engine.appendEvents(Sample.notes("unit-1", 250));
        engine.appendEvents(Sample.notes("unit-2", 3));

        assertThat(engine.readEvents("unit-1", 10).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(240)
                .isSorted()
                .startsWith(10L)
                .endsWith(249L);
        assertThat(engine.readEvents("nobody").hasNext()).isFalse();
    }

    @Test
    void theLastSequenceOfAnAggregateIsKnown() {
        engine.appendEvents(Sample.notes("unit-1", 3));

        assertThat(engine.lastSequenceNumberFor("unit-1")).contains(2L);
        assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void anEmptyStoreHasNoTokens() {
        assertThat(engine.createTailToken()).isNull();
        assertThat(engine.createHeadToken()).isNull();
        assertThat(engine.createTokenAt(MORNING)).isNull();
    }

    @Test
    void allEventsComeAfterTheTailAndNoneAfterTheHead() {
        engine.appendEvents(Sample.notes("unit-1", 3));

        assertThat(positions(after(engine.createTailToken()))).containsExactly(1L, 2L, 3L);
        assertThat(after(engine.createHeadToken())).isEmpty();
        assertThat(position(engine.createHeadToken())).isEqualTo(engine.index().head());
    }

    @Test
    void whereverOneBeginsEveryLaterEventComesOnce() {
        engine.appendEvents(Sample.notes("unit-1", 250));

        for (long position : List.of(0L, 1L, 99L, 100L, 101L, 200L, 249L, 250L)) {
            assertThat(positions(after(new GlobalSequenceTrackingToken(position))))
                    .as("after %d", position)
                    .isEqualTo(LongStream.rangeClosed(position + 1, 250).boxed().toList());
        }
    }

    @Test
    void whatOneHasReadTheNextIsGivenAndWhatIsNewBesides() {
        engine.appendEvents(Sample.notes("unit-1", 150));
        var first = allEvents();
        engine.appendEvents(Sample.notes("unit-2", 100));
        var second = allEvents();

        assertThat(positions(second)).isEqualTo(oneTo(250));
        assertThat(second.subList(0, 100))
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .isEqualTo(first.subList(0, 100));
        assertThat(second.get(100)).isNotSameAs(first.get(100));
    }

    @Test
    void theTokenAtATimeLiesBeforeTheFirstEventOfThatTime() {
        engine.appendEvents(at("unit-1", MORNING.minusSeconds(1)));
        engine.appendEvents(at("unit-2", MORNING));
        engine.appendEvents(at("unit-3", MORNING.plusSeconds(1)));

        assertThat(positions(after(engine.createTokenAt(MORNING)))).containsExactly(2L, 3L);
        assertThat(positions(after(engine.createTokenAt(MORNING.plus(Duration.ofNanos(1_000))))))
                .containsExactly(3L);
        assertThat(after(engine.createTokenAt(MORNING.plusSeconds(2)))).isEmpty();
        assertThat(positions(after(engine.createTokenAt(Instant.EPOCH)))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theTokenSinceADurationCountsFromNow() {
        engine.appendEvents(at("unit-1", Instant.now().minus(Duration.ofHours(2))));
        engine.appendEvents(at("unit-2", Instant.now()));
        var eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();

        assertThat(positions(after(eventStore.createTokenSince(Duration.ofHours(1)))))
                .containsExactly(2L);
        eventStore.shutDown();
    }

    @Test
    void aReplayReadsFromWhereItHasComeTo() throws Exception {
        engine.appendEvents(Sample.notes("unit-1", 4));
        TrackingToken replay = ReplayToken.createReplayToken(token(4), token(2));
        TrackingToken fromTheStart = ReplayToken.createReplayToken(token(4), null);
        TrackingToken merged = MergedTrackingToken.merged(token(3), token(1));
        var eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();

        assertThat(positions(after(replay))).containsExactly(3L, 4L);
        assertThat(positions(after(fromTheStart))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(after(merged))).containsExactly(2L, 3L, 4L);
        try (var stream = eventStore.openStream(replay)) {
            assertThat(position(stream.nextAvailable().trackingToken())).isEqualTo(3);
        }
        eventStore.shutDown();
    }

    @Test
    void aTokenOfAnotherStoreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(GapAwareTrackingToken.newInstance(3, List.of())))
                .withMessageContaining("GapAwareTrackingToken");
    }

    @Test
    void whatACommandDidIsFoundByItsId() {
        engine.appendEvents(
                Sample.event("unit-1", 0, new Sample.NoteTaken("first"), Sample.byCommand("command-1")),
                Sample.event(
                        "unit-1", 1, new Sample.DocumentFiled("document-1", "lease"), Sample.byCommand("command-1")));
        engine.appendEvents(Sample.event("unit-2", 0, new Sample.NoteTaken("other"), Sample.byCommand("command-2")));

        var executed = engine.index().executed("command-1").orElseThrow();

        assertThat(executed.commandId()).isEqualTo("command-1");
        assertThat(executed.digest()).contains("digest of command-1");
        assertThat(executed.aggregateId()).isEqualTo("unit-1");
        assertThat(executed.entityId()).contains("document-1");
        assertThat(executed.payloads())
                .containsExactly(new Sample.NoteTaken("first"), new Sample.DocumentFiled("document-1", "lease"));
        assertThat(engine.index().executed("never")).isEmpty();
    }

    @Test
    void theNewestSnapshotIsKept() {
        engine.storeSnapshot(Sample.note("unit-1", 5));
        engine.storeSnapshot(Sample.note("unit-1", 9));
        engine.storeSnapshot(Sample.note("unit-1", 7));
        engine.storeSnapshot(Sample.note("unit-2", 1));

        assertThat(engine.readSnapshot("unit-1"))
                .get()
                .returns(9L, DomainEventMessage::getSequenceNumber)
                .returns("Unit", DomainEventMessage::getType)
                .returns(new Sample.NoteTaken("note 9"), Message::getPayload);
        assertThat(engine.readSnapshot("nobody")).isEmpty();
    }

    @Revision("2")
    record Kept(String text) {}

    @Test
    void aSnapshotOfAnotherFormIsAsGoodAsNone() throws SQLException {
        engine.storeSnapshot(Sample.event("unit-1", 5, new Kept("as of event 5")));
        assertThat(engine.readSnapshot("unit-1")).isPresent();

        for (String other :
                List.of("payload_revision = '1'", "payload_revision = null", "payload_type = 'gone.Away'")) {
            engine.storeSnapshot(Sample.event("unit-1", 5, new Kept("as of event 5")));
            try (Connection outsider = store.outsider();
                    Statement statement = outsider.createStatement()) {
                statement.executeUpdate("update snapshot set " + other);
            }
            assertThat(engine.readSnapshot("unit-1")).as(other).isEmpty();
        }
    }

    private List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        return engine.readEvents(token, false).toList();
    }

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static DomainEventMessage<?> at(String aggregateId, Instant time) {
        return new GenericDomainEventMessage<>(
                "Unit", aggregateId, 0, new Sample.NoteTaken("at " + time), Map.of(), "event of " + aggregateId, time);
    }
}
