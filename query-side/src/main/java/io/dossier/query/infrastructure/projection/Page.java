package io.dossier.query.infrastructure.projection;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * Some events that follow one another, handed to a processor as one: what Axon does for each message that it hands over costs as much as taking in an event.
 *
 * @param events at least one, by position
 */
record Page(List<TrackedEventMessage<?>> events) {

    /** Few enough that Axon's buffers of 1,024 messages take a few megabytes. */
    static final int MOST = 8;

    Page {
        events = List.copyOf(events);
    }

    /** The page as a message, which is as far as its last event. */
    TrackedEventMessage<Page> message() {
        TrackedEventMessage<?> last = events.getLast();
        return new GenericTrackedEventMessage<>(last.trackingToken(), new GenericMessage<>(this), last::getTimestamp);
    }

    /** The events of a message that a {@link PagingSource} gave. */
    static List<TrackedEventMessage<?>> eventsOf(EventMessage<?> message) {
        return ((Page) message.getPayload()).events();
    }
}
