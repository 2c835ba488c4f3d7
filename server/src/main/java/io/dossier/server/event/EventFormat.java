package io.dossier.server.event;

import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventRevisions;
import io.dossier.eventstore.AppendObserver;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.FieldRenamed;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The catalogue's events as the event store keeps them. */
public final class EventFormat {

    private static final int READ_AT_ONCE = 500;

    private EventFormat() {}

    /** Writes and reads the events of the catalogue under their logical names. */
    public static EventSerializer serializer() {
        return new EventSerializer(EventTypes.of(EventCatalogue.entries().stream()
                .map(entry -> new EventType(entry.name(), entry.revision(), entry.event()))
                .toList()));
    }

    /** The engine over a database whose tables are up to date; it reads every older revision as today's. */
    public static GroupCommitEventStorageEngine engine(Dialect dialect, EventSerializer serializer) {
        return engine(dialect, serializer, AppendObserver.none());
    }

    /** The same with somebody who is there when events are appended. */
    static GroupCommitEventStorageEngine engine(Dialect dialect, EventSerializer serializer, AppendObserver observer) {
        return GroupCommitEventStorageEngine.builder()
                .dialect(dialect)
                .entityIdOf(EventFormat::introducedId)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(new EventUpcasterChain(EventRevisions.renamed().stream()
                        .map(old -> new FieldRenamed(old.event(), old.revision(), old.field(), old.nowCalled()))
                        .toList()))
                .batchSize(READ_AT_ONCE)
                .observer(observer)
                .build();
    }

    private static Optional<String> introducedId(Object payload) {
        return payload instanceof Event event ? event.introduces().map(UUID::toString) : Optional.empty();
    }
}
