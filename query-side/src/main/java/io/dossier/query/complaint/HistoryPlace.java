package io.dossier.query.complaint;

import java.time.Instant;
import java.util.Comparator;

/**
 * A matter's place in a history: by registration, and what was entered later comes after what has the same time.
 *
 * @param position of the registration's event, which no other matter has
 */
record HistoryPlace(Instant registeredAt, long position) implements Comparable<HistoryPlace> {

    private static final Comparator<HistoryPlace> OLDEST_FIRST =
            Comparator.comparing(HistoryPlace::registeredAt).thenComparingLong(HistoryPlace::position);

    /** Smaller is older. */
    @Override
    public int compareTo(HistoryPlace other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
