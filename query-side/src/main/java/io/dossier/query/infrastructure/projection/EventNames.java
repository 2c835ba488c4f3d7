package io.dossier.query.infrastructure.projection;

import io.dossier.api.EventCatalogue;
import org.axonframework.eventhandling.EventMessage;

/** How kinds of events are called where people see them. */
final class EventNames {

    private EventNames() {}

    /** The logical name of an event's kind; the class's name where it is none of ours. */
    static String of(EventMessage<?> message) {
        return EventCatalogue.entries().stream()
                .filter(entry -> entry.event().equals(message.getPayloadType()))
                .map(EventCatalogue.Entry::name)
                .findFirst()
                .orElseGet(() -> message.getPayloadType().getSimpleName());
    }
}
