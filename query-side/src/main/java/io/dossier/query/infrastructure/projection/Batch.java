package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.ArrayList;
import java.util.List;

/** The events of one processor batch that wait to be written together. */
final class Batch {

    /** One event with all that it does. */
    record Entry(Stamp stamp, Event event, List<Change<?>> changes) {
        String describe() {
            return "event %d (%s of %s)"
                    .formatted(stamp.position(), event.getClass().getSimpleName(), event.about());
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return entries;
    }
}
