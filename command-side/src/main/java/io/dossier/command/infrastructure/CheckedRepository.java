package io.dossier.command.infrastructure;

import java.util.Optional;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps aggregates in memory where other processes write them as well. Before it takes one that is kept, it asks the store for the number of the
 * aggregate's last event, and reads it anew if that is another. So commands are decided by what a read gives, at the price of a look into an index in
 * place of reading all events since the last snapshot.
 */
final class CheckedRepository<T> extends CachingEventSourcingRepository<T> {
    private final EventStore events;
    private final Cache cache;

    CheckedRepository(EventSourcingRepository.Builder<T> builder, EventStore events, Cache cache) {
        super(builder.eventStore(events).cache(cache));
        this.events = events;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateIdentifier, @Nullable Long expectedVersion) {
        if (cache.containsKey(aggregateIdentifier)) {
            EventSourcedAggregate<T> kept = super.doLoadWithLock(aggregateIdentifier, expectedVersion);
            if (events.lastSequenceNumberFor(aggregateIdentifier).equals(Optional.ofNullable(kept.version()))) {
                return kept;
            }
            cache.remove(aggregateIdentifier);
        }
        return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
    }
}
