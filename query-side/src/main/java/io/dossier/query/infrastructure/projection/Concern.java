package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One family of events that a projector takes.
 *
 * @param family the sealed interface of the family; or one event of it, where the others say nothing of what is projected and need not be read
 * @param changes what an event of it does; a switch over the family, so that the compiler lists what a new event touches
 */
public record Concern<F extends Event>(Class<F> family, BiFunction<F, Stamp, List<Change<?>>> changes) {
    List<Change<?>> project(Event event, Stamp stamp) {
        return changes.apply(family.cast(event), stamp);
    }
}
