package io.dossier.query.infrastructure.projection;

import java.util.List;

/**
 * The projections did not get there in time.
 *
 * @param events how many events the slowest one still lacks
 * @param projections those that lack any
 */
public record Lagging(long events, List<String> projections) {
    public Lagging {
        projections = List.copyOf(projections);
    }
}
