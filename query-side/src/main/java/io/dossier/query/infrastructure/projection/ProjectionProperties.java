package io.dossier.query.infrastructure.projection;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the projections run; {@code dossier.projections.*}.
 *
 * @param segments how many segments a projection is created with, each worked on by one thread of one node. It takes effect
 *     when a projection starts for the first time; later the token store decides
 * @param batchSize how many events are written, and held in memory, at once
 * @param autoStart whether they run from the start of the application; an import starts them itself, once the events are in
 * @param node name under which segments are claimed. A name that stays the same over restarts lets a killed node go on at once;
 *     two nodes must never share one. Null: a name of the process, whose claims others may take ten seconds after its death
 */
@ConfigurationProperties("dossier.projections")
public record ProjectionProperties(
        @DefaultValue("1") int segments,
        @DefaultValue("1000") int batchSize,
        @DefaultValue("true") boolean autoStart,
        @Nullable String node) {
    public ProjectionProperties {
        if (segments < 1 || batchSize < 1) {
            throw new IllegalArgumentException("dossier.projections.segments and .batch-size must be at least 1");
        }
        if (segments > Sequence.MOST_SEGMENTS) {
            throw new IllegalArgumentException(
                    "dossier.projections.segments must be at most " + Sequence.MOST_SEGMENTS);
        }
    }
}
