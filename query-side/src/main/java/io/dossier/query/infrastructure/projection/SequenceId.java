package io.dossier.query.infrastructure.projection;

import io.dossier.api.DossierEvent;
import io.dossier.api.complaint.MatterEvent;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;

/**
 * The sequence that an event is taken in, as operators see it.
 *
 * @param id of the unit, matter or stream
 * @param stream the id of the event's own stream
 */
record SequenceId(SequenceKind kind, String id, String stream) {

    static SequenceId of(Sequence sequence, EventMessage<?> message) {
        String stream = message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
        String id = key(sequence, message, stream);
        return new SequenceId(kind(message, id.equals(stream)), id, stream);
    }

    // Of a matter that cannot be read, nobody knows the unit.
    private static String key(Sequence sequence, EventMessage<?> message, String stream) {
        try {
            return sequence.keyOf(message).toString();
        } catch (SerializationException unreadable) {
            return stream;
        }
    }

    private static SequenceKind kind(EventMessage<?> message, boolean ofItsOwn) {
        if (DossierEvent.class.isAssignableFrom(message.getPayloadType())) {
            return SequenceKind.UNIT;
        }
        if (MatterEvent.class.isAssignableFrom(message.getPayloadType())) {
            return ofItsOwn ? SequenceKind.COMPLAINT : SequenceKind.UNIT;
        }
        return SequenceKind.OTHER;
    }

    /** The ids that an earlier event may be parked under which this one has to wait for. */
    Set<String> waitsFor() {
        return id.equals(stream) ? Set.of(id) : Set.of(id, stream);
    }
}
