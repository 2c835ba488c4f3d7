package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events of an older revision are read through upcasters, or not at all. */
class UpcastingTest extends EventStoreSpecification {

    record NoteTakenBy(String text, String author) {}

    record NoteWithBody(String body) {}

    private static final EventTypes NEWER = EventTypes.of(List.of(new EventType("note-taken", "2", NoteTakenBy.class)));

    @BeforeEach
    void anOldEventIsStored() {
        engine.appendEvents(Sample.event("unit-1", 0, new Sample.NoteTaken("old"), Sample.byCommand("command-1")));
    }

    @Test
    void anUpcasterBringsAnOldEventToTheNewRevision() {
        var newer = newer(new EventUpcasterChain(new AuthorAdded()));

        assertThat(newer.readEvents("unit-1").asStream().<Object>map(Message::getPayload))
                .containsExactly(new NoteTakenBy("old", "unknown"));
        assertThat(newer.readEvents(null, false).<Object>map(Message::getPayload))
                .containsExactly(new NoteTakenBy("old", "unknown"));
        assertThat(newer.index().executed("command-1").orElseThrow().payloads())
                .containsExactly(new NoteTakenBy("old", "unknown"));
    }

    @Test
    void withoutAnUpcasterTheReaderStopsRatherThanSkipTheEvent() {
        var newer = newer(new EventUpcasterChain());

        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> newer.readEvents(null, false).toList())
                .withMessageContaining("note-taken");
    }

    @Test
    void aFieldThatIsCalledOtherwiseTodayIsReadUnderItsNewName_besideEventsOfToday() {
        var renamed = newer(
                new EventUpcasterChain(new FieldRenamed("note-taken", "1", "text", "body")),
                EventTypes.of(List.of(new EventType("note-taken", "2", NoteWithBody.class))));
        renamed.appendEvents(Sample.event("unit-1", 1, new NoteWithBody("new")));

        assertThat(renamed.readEvents("unit-1").asStream().<Object>map(Message::getPayload))
                .containsExactly(new NoteWithBody("old"), new NoteWithBody("new"));
        assertThat(renamed.readEvents(null, false).<Object>map(Message::getPayload))
                .containsExactly(new NoteWithBody("old"), new NoteWithBody("new"));
        assertThat(renamed.history().forward(Selection.ALL, 0, 2, 10))
                .extracting(RecordedEvent::revision, event -> event.message().getPayload())
                .containsExactly(tuple("1", new NoteWithBody("old")), tuple("2", new NoteWithBody("new")));
    }

    @Test
    void aFieldThatIsNotThereCannotBeRenamed() {
        var renamed = newer(
                new EventUpcasterChain(new FieldRenamed("note-taken", "1", "no-such", "body")),
                EventTypes.of(List.of(new EventType("note-taken", "2", NoteWithBody.class))));

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> renamed.readEvents(null, false)
                        .<Object>map(Message::getPayload)
                        .toList())
                .havingRootCause()
                .isInstanceOf(UnreadableEvent.class)
                .withMessageContaining("no-such");
    }

    private GroupCommitEventStorageEngine newer(EventUpcasterChain upcasters) {
        return newer(upcasters, NEWER);
    }

    private GroupCommitEventStorageEngine newer(EventUpcasterChain upcasters, EventTypes types) {
        var serializer = new EventSerializer(types);
        return GroupCommitEventStorageEngine.builder()
                .dialect(store.openDialect())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .build();
    }

    private static final class AuthorAdded extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("note-taken", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("note-taken", "2"),
                    JsonNode.class,
                    json -> ((ObjectNode) json).put("author", "unknown"));
        }
    }
}
