package io.dossier.command.infrastructure;

import io.dossier.api.Role;
import io.dossier.eventstore.EventStoreIndex;
import java.util.List;

/**
 * What people did, by the event store. That a deadline was missed, which the software records, is no change that anybody must know before they act.
 *
 * @param index of the event store
 */
record PeoplesChanges(EventStoreIndex index) implements Seen.Changes {
    /** A day that is fixed by what somebody did; that is told already. */
    private static final String FOLLOWS = "DeadlineSet";

    @Override
    public List<Seen.Change> after(String stream, long position) {
        return index.after(stream, position).stream()
                .filter(event -> !event.role().equals(Role.SYSTEM.label())
                        && !event.event().equals(FOLLOWS))
                .map(event -> new Seen.Change(event.event(), event.actor()))
                .toList();
    }
}
