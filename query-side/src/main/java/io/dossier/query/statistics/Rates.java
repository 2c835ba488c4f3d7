package io.dossier.query.statistics;

import org.jspecify.annotations.Nullable;

/** Shares of a whole. */
final class Rates {

    private Rates() {}

    /** The share as a fraction of 1; null of nothing. */
    static @Nullable Double of(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
