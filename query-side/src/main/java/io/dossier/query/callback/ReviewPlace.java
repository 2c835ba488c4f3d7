package io.dossier.query.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A callback's place among those that are to be reviewed: what was made first, and of one time what was recorded first.
 *
 * @param position of the event that recorded it, which no other callback has
 */
record ReviewPlace(Instant calledAt, long position) implements Comparable<ReviewPlace> {

    private static final Comparator<ReviewPlace> OLDEST_FIRST =
            Comparator.comparing(ReviewPlace::calledAt).thenComparingLong(ReviewPlace::position);

    static ReviewPlace parse(List<String> place) {
        return new ReviewPlace(Instant.parse(place.get(0)), Long.parseLong(place.get(1), Character.MAX_RADIX));
    }

    List<String> values() {
        return List.of(calledAt.toString(), Long.toString(position, Character.MAX_RADIX));
    }

    /** Smaller is older. */
    @Override
    public int compareTo(ReviewPlace other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
