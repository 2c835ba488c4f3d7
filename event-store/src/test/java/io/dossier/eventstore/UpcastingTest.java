package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.axonframework.messaging.Message;
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

    private GroupCommitEventStorageEngine newer(EventUpcasterChain upcasters) {
        var serializer = new EventSerializer(NEWER);
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
