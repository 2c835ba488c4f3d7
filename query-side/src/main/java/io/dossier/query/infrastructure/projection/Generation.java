package io.dossier.query.infrastructure.projection;

import java.time.Instant;

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

    boolean isServing() {
        return phase instanceof Phase.Serving;
    }

    boolean isBuilding() {
        return phase instanceof Phase.Building;
    }
}
