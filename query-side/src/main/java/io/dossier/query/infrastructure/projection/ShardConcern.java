package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.List;

/**
 * One family of events that a projector takes into every shard of its documents, whatever stream they are of. Every segment takes
 * them, in their order among its other events, each for the shards that it writes.
 *
 * @param family the sealed interface of the family
 * @param changes what an event of it does to one shard
 */
public record ShardConcern<F extends Event>(Class<F> family, Changes<F> changes) {

    /** What an event does to one shard; a switch over the family, so that the compiler lists what a new event touches. */
    @FunctionalInterface
    public interface Changes<F extends Event> {
        /** @param shard from 0 to one less than {@link Sequence#MOST_SEGMENTS} */
        List<Change<?>> of(F event, Stamp stamp, int shard);
    }

    List<Change<?>> project(Event event, Stamp stamp, int shard) {
        return changes.of(family.cast(event), stamp, shard);
    }
}
