package io.dossier.query.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter's place in a work list: what is due first, and of one day what was registered first.
 *
 * @param due the day on which something is due first; the last of all days if nothing is
 * @param position of the registration's event, which no other matter has
 */
record WorkPlace(LocalDate due, Instant registeredAt, long position) implements Comparable<WorkPlace> {

    private static final Comparator<WorkPlace> MOST_URGENT_FIRST = Comparator.comparing(WorkPlace::due)
            .thenComparing(WorkPlace::registeredAt)
            .thenComparingLong(WorkPlace::position);

    static WorkPlace of(WorkItem item) {
        @Nullable LocalDate due = item.dueOn();
        return new WorkPlace(due == null ? LocalDate.MAX : due, item.registeredAt(), item.position());
    }

    static WorkPlace parse(List<String> place) {
        return new WorkPlace(
                LocalDate.ofEpochDay(Long.parseLong(place.get(0), Character.MAX_RADIX)),
                Instant.parse(place.get(1)),
                Long.parseLong(place.get(2), Character.MAX_RADIX));
    }

    List<String> values() {
        return List.of(
                Long.toString(due.toEpochDay(), Character.MAX_RADIX),
                registeredAt.toString(),
                Long.toString(position, Character.MAX_RADIX));
    }

    /** Smaller is more urgent. */
    @Override
    public int compareTo(WorkPlace other) {
        return MOST_URGENT_FIRST.compare(this, other);
    }
}
