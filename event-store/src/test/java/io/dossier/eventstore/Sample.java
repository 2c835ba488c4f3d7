package io.dossier.eventstore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events to fill a store with. */
sealed interface Sample {

    EventTypes TYPES = EventTypes.of(List.of(
            new EventType("unit-opened", "1", UnitOpened.class),
            new EventType("note-taken", "1", NoteTaken.class),
            new EventType("document-filed", "1", DocumentFiled.class)));

    record UnitOpened(String unit, LocalDate on) implements Sample {}

    record NoteTaken(String text) implements Sample {}

    /** Brings a document into the world. */
    record DocumentFiled(String documentId, String title) implements Sample {}

    static Optional<String> entityIdOf(Object payload) {
        return payload instanceof DocumentFiled filed ? Optional.of(filed.documentId()) : Optional.empty();
    }

    static DomainEventMessage<?> event(String aggregateId, long sequence, Object payload, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>("Unit", aggregateId, sequence, payload, metadata);
    }

    static DomainEventMessage<?> event(String aggregateId, long sequence, Object payload) {
        return event(aggregateId, sequence, payload, Map.of());
    }

    static DomainEventMessage<?> note(String aggregateId, long sequence) {
        return event(aggregateId, sequence, new NoteTaken("note " + sequence));
    }

    static List<DomainEventMessage<?>> notes(String aggregateId, int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(sequence -> note(aggregateId, sequence))
                .toList();
    }

    static Map<String, String> byCommand(String commandId) {
        return Map.of(EventMetadata.COMMAND_ID, commandId, EventMetadata.COMMAND_DIGEST, "digest of " + commandId);
    }

    /** Ids that nothing else in a test uses. */
    final class FreshIds {
        private final AtomicInteger next = new AtomicInteger();

        String next() {
            return "unit-" + next.incrementAndGet();
        }
    }
}
