package io.dossier.query.infrastructure.projection;

import io.dossier.api.projection.ProjectionEvent;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;

/** Which events are a projector's business, and that of which of its segments. */
final class Interest {

    private final Projector projector;

    // Asked several times for each event that there is.
    private final Map<Class<?>, Boolean> taken = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> everySegments = new ConcurrentHashMap<>();

    Interest(Projector projector) {
        this.projector = projector;
    }

    // An event of a class that is not there is taken as ours, so that it is parked and not passed over.
    boolean takes(Class<?> payloadType) {
        return taken.computeIfAbsent(payloadType, this::isTaken);
    }

    /**
     * By what a segment is told to which an event belongs that is taken; empty if it belongs to every one.
     *
     * @return a hash code, of which segments look at the low bits
     */
    OptionalInt hashOf(EventMessage<?> message) {
        // What the operator told is for every segment: each sees to what it has parked itself.
        if (everySegments.computeIfAbsent(message.getPayloadType(), this::isEverySegments)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(projector.sequence().keyOf(message).hashCode());
        } catch (SerializationException unreadable) {
            return OptionalInt.empty(); // nobody knows its unit: whichever segment has that, parks what comes behind it
        }
    }

    private boolean isEverySegments(Class<?> payloadType) {
        return ProjectionEvent.class.isAssignableFrom(payloadType) || projector.goesIntoEveryShard(payloadType);
    }

    private boolean isTaken(Class<?> payloadType) {
        return projector.takes(payloadType)
                || ProjectionEvent.class.isAssignableFrom(payloadType)
                || UnknownSerializedType.class.isAssignableFrom(payloadType);
    }
}
