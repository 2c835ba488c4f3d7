package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections are rebuilt; {@code dossier.projections.rebuild.*}.
 *
 * @param throttle how many events a second a rebuild goes through at most, unless its beginning says otherwise. Null: as many as it
 *     can
 * @param grace for how long the documents that served before are kept, and kept up to date, for requests that still read them
 * @param look how often a node looks whether something was begun, switched, cancelled or dropped
 * @param atOnce how many events are held in memory, in the documents that they make, while these are built, by all
 *     that is built at the same time: half of them while the documents of the other half are written
 * @param listeners how many subscriptions to progress a node serves at the same time
 */
@ConfigurationProperties("dossier.projections.rebuild")
public record RebuildProperties(
        @Nullable Integer throttle,
        @DefaultValue("10m") Duration grace,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("200000") int atOnce,
        @DefaultValue("50") int listeners) {

    /** As it is if nothing is set. */
    public static final RebuildProperties DEFAULT =
            new RebuildProperties(null, Duration.ofMinutes(10), Duration.ofMillis(500), 200_000, 50);

    public RebuildProperties {
        if (throttle != null && throttle < 1) {
            throw new IllegalArgumentException("dossier.projections.rebuild.throttle must be at least 1");
        }
        if (grace.isNegative() || !look.isPositive() || atOnce < 1 || listeners < 1) {
            throw new IllegalArgumentException("dossier.projections.rebuild.grace must not be negative, and .look,"
                    + " .at-once and .listeners must be greater than 0");
        }
    }

    OptionalInt throttled() {
        return throttle == null ? OptionalInt.empty() : OptionalInt.of(throttle);
    }
}
