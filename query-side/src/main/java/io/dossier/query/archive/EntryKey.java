package io.dossier.query.archive;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * An entry's place in its archive (R1.5): by date, and what was filed later lies in front of what has the same date.
 *
 * @param date the document date
 * @param position of the entry's event, which no other entry has
 */
record EntryKey(LocalDate date, long position) implements Comparable<EntryKey> {

    private static final Comparator<EntryKey> OLDEST_FIRST =
            Comparator.comparing(EntryKey::date).thenComparingLong(EntryKey::position);

    /** Smaller is older. */
    @Override
    public int compareTo(EntryKey other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
