package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One set of a projection's documents, built from the first event.
 *
 * @param number from 1; never given twice
 * @param version that of the projector that began it
 * @param since when it entered its phase
 * @param phase what it is for
 */
record Generation(int number, int version, Instant since, Phase phase) {

    Generation becomes(Phase next, Instant now) {
        return new Generation(number, version, now, next);
    }

    Generation heldAt(long position) {
        return phase instanceof Phase.Building building
                ? new Generation(
                        number,
                        version,
                        since,
                        new Phase.Building(building.purpose(), building.throttle(), OptionalLong.of(position)))
                : this;
    }

    /** The position at which it is held; empty if it follows the events. */
    OptionalLong upTo() {
        return phase instanceof Phase.Building building ? building.upTo() : OptionalLong.empty();
    }

    boolean isServing() {
        return phase instanceof Phase.Serving;
    }

    boolean isBuilding() {
        return phase instanceof Phase.Building;
    }
}
