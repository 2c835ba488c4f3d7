package io.dossier.standalone.rebuilding;

import java.util.Optional;

/**
 * How far a projection is.
 *
 * @param name which
 * @param head position of the last event
 * @param serving number of the generation that serves
 * @param built number of the one that is being built; 0 if none is
 * @param taken how many events that has taken in; each may be ahead of others before it, and its documents may not be written yet
 * @param failure why that does not get on; empty if it does
 */
record ProjectionLine(String name, long head, int serving, int built, long taken, Optional<String> failure) {
    boolean isBeingBuilt() {
        return built > 0;
    }
}
