package io.dossier.command.sample;

import java.util.List;
import java.util.UUID;

/**
 * What drawing looks at.
 *
 * @param state the quarter, as its own stream tells
 * @param population the repairs that were registered in the quarter
 * @param asOfPosition the position in the event store up to which that is known
 * @param chance a seed by chance, for a draw that names none
 */
public record SampleToDraw(SampleState state, List<UUID> population, long asOfPosition, String chance) {
    public SampleToDraw {
        population = List.copyOf(population);
    }
}
