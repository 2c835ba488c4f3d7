package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest extends EventStoreSpecification {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.000001Z");
    private static final long ALL = Long.MAX_VALUE;

    record PaperFiled(String unitId, String tenancyId, String documentId) {}

    record CompanyRenamed(String unitId, String tenancyId, String companyName) {}

    record Matter(String complaintId, String unitId, String tenancyId) {}

    record MatterVerified(Matter matter) {}

    record FindingRecorded(String complaintId) {}

    private long second;

    private DomainEventMessage<?> event(String stream, Object payload, String actor) {
        long sequence = second++;
        return new GenericDomainEventMessage<>(
                "Any",
                stream,
                sequence,
                payload,
                Map.of(EventMetadata.ACTOR, actor),
                "event " + sequence,
                MORNING.plusSeconds(sequence));
    }

    private void aSmallOffice() {
        engine.appendEvents(event("A-1", new PaperFiled("A-1", "t-1", "d-1"), "chen"));
        engine.appendEvents(event("c-1", new MatterVerified(new Matter("c-1", "A-1", "t-1")), "li"));
        engine.appendEvents(event("A-2", new PaperFiled("A-2", "t-2", "d-2"), "chen"));
        engine.appendEvents(event("A-1", new CompanyRenamed("A-1", "t-1", "銀河"), "li"));
        engine.appendEvents(event("sample", new FindingRecorded("c-1"), "wang"));
        engine.appendEvents(event("A-1", new PaperFiled("A-1", "t-3", "d-3"), "chen"));
        engine.appendEvents(event("other", new Sample.NoteTaken("of nobody"), "wang"));
    }

    private List<Long> forward(Selection selection) {
        return numbers(engine.history().forward(selection, 0, ALL, 100));
    }

    private static List<Long> numbers(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    @Test
    void aUnitHasItsMattersToo() {
        aSmallOffice();
        assertThat(forward(Selection.unit("A-1"))).containsExactly(1L, 2L, 4L, 6L);
        assertThat(forward(Selection.unit("A-2"))).containsExactly(3L);
        assertThat(forward(Selection.unit("A"))).isEmpty();
    }

    @Test
    void aTenancyHasOnlyItsOwn() {
        aSmallOffice();
        assertThat(forward(Selection.tenancy("t-1"))).containsExactly(1L, 2L, 4L);
    }

    @Test
    void whatChangesOneThingIsFoundWhicheverStreamItIsIn() {
        aSmallOffice();
        assertThat(forward(Selection.subject("c-1"))).containsExactly(2L, 5L);
        assertThat(forward(Selection.subject("d-3"))).containsExactly(6L);
        assertThat(forward(Selection.subject("t-1"))).containsExactly(4L);
        assertThat(forward(Selection.subject("other"))).containsExactly(7L);
        assertThat(numbers(engine.history().ofSubjects(List.of("c-1", "d-1", "t-1"), 1, ALL, 2)))
                .containsExactly(2L, 4L);
    }

    @Test
    void everythingThatSomebodyDidIsFound() {
        aSmallOffice();
        assertThat(forward(Selection.actor("chen"))).containsExactly(1L, 3L, 6L);
        assertThat(forward(Selection.ALL)).isEqualTo(oneTo(7));
    }

    @Test
    void aPageLiesBetweenTwoPositionsAndIsReadFromEitherEnd() {
        aSmallOffice();
        EventHistory history = engine.history();
        assertThat(numbers(history.forward(Selection.unit("A-1"), 1, 4, 100))).containsExactly(2L, 4L);
        assertThat(numbers(history.forward(Selection.unit("A-1"), 1, ALL, 1))).containsExactly(2L);
        assertThat(numbers(history.backward(Selection.unit("A-1"), 1, ALL, 2))).containsExactly(6L, 4L);
        assertThat(numbers(history.backward(Selection.ALL, 2, 5, 2))).containsExactly(5L, 4L);
    }

    @Test
    void anEventIsShownAsItIsStored() {
        aSmallOffice();
        RecordedEvent event =
                engine.history().forward(Selection.subject("t-1"), 0, ALL, 1).getFirst();
        assertThat(event.stream()).isEqualTo("A-1");
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.type()).isEqualTo(CompanyRenamed.class.getName());
        assertThat(event.subjectId()).isEqualTo("t-1");
        assertThat(event.recordedAt()).isEqualTo(MORNING.plusSeconds(3));
        assertThat(event.message().getPayload()).isEqualTo(new CompanyRenamed("A-1", "t-1", "銀河"));
        assertThat(event.message().getMetaData().get(EventMetadata.ACTOR)).isEqualTo("li");
    }

    @Test
    void ofEveryThingThatWasChangedTheFirstChangeIsFoundOnce() {
        aSmallOffice();
        engine.appendEvents(event("c-1", new MatterVerified(new Matter("c-1", "A-1", "t-1")), "li"));
        EventHistory history = engine.history();

        assertThat(numbers(history.firstChanges(Selection.unit("A-1"), 0, 0, ALL, 100)))
                .containsExactly(1L, 2L, 4L, 6L);
        assertThat(numbers(history.firstChanges(Selection.unit("A-1"), 5, 5, ALL, 100)))
                .containsExactly(6L, 8L);
        assertThat(numbers(history.firstChanges(Selection.unit("A-1"), 0, 2, ALL, 1)))
                .containsExactly(4L);
    }

    @Test
    void theLastPositionOfAMomentIsKnown() {
        assertThat(engine.history().positionAt(MORNING)).isZero();
        aSmallOffice();
        assertThat(engine.history().positionAt(MORNING.minusSeconds(1))).isZero();
        assertThat(engine.history().positionAt(MORNING)).isEqualTo(1);
        assertThat(engine.history().positionAt(MORNING.plusMillis(2_500))).isEqualTo(3);
        assertThat(engine.history().positionAt(Instant.now())).isEqualTo(7);
        assertThat(engine.history().head()).isEqualTo(7);
    }

    @Test
    void whetherThereIsAnyOfAKindIsKnown() {
        aSmallOffice();
        assertThat(engine.history().has(Selection.unit("A-2"))).isTrue();
        assertThat(engine.history().has(Selection.unit("A-3"))).isFalse();
        assertThat(engine.history().has(Selection.actor("nobody"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit_id", "tenancy_id", "subject_id", "actor"})
    void everyLookUpGoesByItsIndex(String column) throws SQLException {
        for (int i = 0; i < 300; i++) {
            engine.appendEvents(event("A-1", new PaperFiled("A-" + i % 20, "t-" + i % 20, "d-" + i), "a-" + i % 20));
        }
        String sql =
                "select payload from event e where %s = 'A-1' and position > 5 and position <= 900 order by position"
                        .formatted(column);
        assertThat(plan("event", sql)).contains("event_" + column.replace("_id", ""));
        assertThat(plan("event", sql + " desc")).contains("event_" + column.replace("_id", ""));
    }
}
