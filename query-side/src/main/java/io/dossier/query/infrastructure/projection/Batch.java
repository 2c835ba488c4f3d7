package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** The events of one processor batch that wait to be taken in together. */
final class Batch {

    /** One event with all that it does. */
    record Entry(Stamp stamp, Event event, List<Change<?>> changes) {
        /** As much as it takes to explain a failure, which is a fraction of what was read from the store. */
        Entry asCause() {
            return new Entry(
                    new Stamp(stamp.position(), stamp.recordedAt(), MetaData::emptyInstance), event, List.of());
        }

        String describe() {
            return "event %d (%s of %s)"
                    .formatted(stamp.position(), event.getClass().getSimpleName(), event.about());
        }
    }

    private final List<TrackedEventMessage<?>> messages = new ArrayList<>();

    void add(TrackedEventMessage<?> message) {
        messages.add(message);
    }

    List<TrackedEventMessage<?>> messages() {
        return messages;
    }
}
