package io.dossier.command.repairs;

import java.util.List;

/**
 * What all events up to a position tell, and no event after it.
 *
 * @param position in the event store
 * @param known what they tell
 */
public record AsOf<T>(long position, List<T> known) {
    public AsOf {
        known = List.copyOf(known);
    }
}
