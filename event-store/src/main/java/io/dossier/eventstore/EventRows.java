package io.dossier.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Turns the events of a unit of work into rows, in the thread that publishes them, so that the leader only writes. */
final class EventRows {

    private final Function<Object, Optional<String>> entityIdOf;

    EventRows(Function<Object, Optional<String>> entityIdOf) {
        this.entityIdOf = entityIdOf;
    }

    List<EventRow> of(List<? extends EventMessage<?>> events, Serializer serializer) {
        var rows = new ArrayList<EventRow>(events.size());
        for (EventMessage<?> event : events) {
            rows.add(row(event, rows.size(), serializer));
        }
        return rows;
    }

    private EventRow row(EventMessage<?> event, int ordinal, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        @Nullable String commandId = (String) event.getMetaData().get(EventMetadata.COMMAND_ID);
        // As in Axon's own engines, an event that no aggregate published is a stream of one under its own id.
        var domainEvent = event instanceof DomainEventMessage<?> published ? published : null;
        String stream = domainEvent == null ? event.getIdentifier() : domainEvent.getAggregateIdentifier();
        return new EventRow(
                event.getIdentifier(),
                domainEvent == null ? null : domainEvent.getType(),
                stream,
                domainEvent == null ? 0 : domainEvent.getSequenceNumber(),
                Micros.of(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData(),
                commandId,
                commandId == null ? null : ordinal,
                entityIdOf.apply(event.getPayload()).orElse(null),
                HistoryKeys.of(
                        stream, payload.getData(), (String) event.getMetaData().get(EventMetadata.ACTOR)));
    }
}
