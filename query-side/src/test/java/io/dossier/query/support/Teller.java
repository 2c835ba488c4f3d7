package io.dossier.query.support;

import io.dossier.api.Event;
import java.time.Instant;
import java.util.Arrays;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Stores events one by one, in the role of the command side. */
public final class Teller {

    private final EventStore events;
    private final Story story = new Story();

    public Teller(EventStore events) {
        this.events = events;
    }

    /** Stores them now. */
    public void tell(Event... what) {
        Arrays.stream(what).forEach(event -> tellAt(Instant.now(), event));
    }

    /** Stores one as recorded at that time. */
    public void tellAt(Instant recordedAt, Event event) {
        events.publish(story.message(event, recordedAt));
    }
}
