package io.dossier.eventstore;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * What the command side asks the event store beside the events of one aggregate. Answers are as fresh as the last commit. All
 * methods throw {@link org.axonframework.eventsourcing.eventstore.EventStoreException} when the database cannot be read.
 */
public final class EventStoreIndex {

    private static final int MOST_OF_A_STREAM = 100;

    private final EventReads reads;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventStoreIndex(EventReads reads, Serializer serializer, EventUpcaster upcasters) {
        this.reads = reads;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The aggregate whose event brought this id (of a tenancy, document, renovation) into the world; empty if none did. */
    public Optional<String> aggregateOf(String entityId) {
        return reads.ownerOf(entityId);
    }

    /** What the command with this id did; empty if it was never executed, or did nothing. */
    public Optional<ExecutedCommand> executed(String commandId) {
        var stored = reads.ofCommand(commandId);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        StoredEvent first = stored.getFirst().event();
        MetaData metadata = serializer.deserialize(first.getMetaData());
        return Optional.of(new ExecutedCommand(
                commandId,
                Optional.ofNullable((String) metadata.get(EventMetadata.COMMAND_DIGEST)),
                first.aggregateId(),
                stored.stream().flatMap(row -> row.entityId().stream()).findFirst(),
                messages(stored)));
    }

    private List<DomainEventMessage<?>> messages(List<EventReads.CommandEvent> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        stored.stream().map(EventReads.CommandEvent::event), serializer, upcasters)
                .asStream()
                .<DomainEventMessage<?>>map(message -> message)
                .toList();
    }

    /** What happened to an aggregate behind a position, in its order; the first {@value #MOST_OF_A_STREAM}. */
    public List<StreamEvent> after(String aggregateId, long position) {
        return reads.ofAggregateAfter(aggregateId, position, MOST_OF_A_STREAM).stream()
                .map(stored -> {
                    MetaData metadata = serializer.deserialize(stored.getMetaData());
                    return new StreamEvent(
                            stored.getPayload().getType().getName(),
                            text(metadata, EventMetadata.ACTOR),
                            text(metadata, EventMetadata.ROLE));
                })
                .toList();
    }

    private static String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String text ? text : "";
    }

    /** The position of the newest event, which is also the number of events; 0 if there are none. */
    public long head() {
        return reads.head().orElse(0);
    }
}
