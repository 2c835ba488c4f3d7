package io.dossier.query.infrastructure.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be parked; {@code dossier.projections.*}.
 *
 * @param parkedMax how many events a generation of a projection may have parked, those that wait included. With one more it stops: then the
 *     fault is hardly the events'
 */
@ConfigurationProperties("dossier.projections")
public record ParkedProperties(@DefaultValue("1000") int parkedMax) {

    /** As it is if nothing is set. */
    public static final ParkedProperties DEFAULT = new ParkedProperties(1_000);

    public ParkedProperties {
        if (parkedMax < 0) {
            throw new IllegalArgumentException("dossier.projections.parked-max must be at least 0");
        }
    }
}
