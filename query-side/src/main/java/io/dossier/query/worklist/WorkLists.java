package io.dossier.query.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a user sees on a day. Pure.
 *
 * @param open all open matters
 * @param department only what this department solves; null for all
 * @param today the business date in the office's zone
 * @param user who asks; blank if nobody is known
 */
record WorkLists(List<WorkItem> open, @Nullable String department, LocalDate today, String user) {

    /** A matter and its place, which is worked out once. */
    private record Placed(WorkPlace place, WorkItem item) {}

    private static final Comparator<Placed> LEAST_URGENT_FIRST =
            Comparator.comparing(Placed::place).reversed();

    /** The most urgent matters of a list, at most so many, from beyond that place on; null for the list's begin. */
    List<WorkItem> page(WorkListKind kind, @Nullable WorkPlace beyond, int limit) {
        PriorityQueue<Placed> best = new PriorityQueue<>(LEAST_URGENT_FIRST); // so that not all must be sorted
        items().filter(item -> kind.takes(item, today, user))
                .map(item -> new Placed(WorkPlace.of(item), item))
                .filter(placed -> beyond == null || placed.place().compareTo(beyond) > 0)
                .forEach(placed -> {
                    if (best.size() < limit) {
                        best.add(placed);
                    } else if (placed.place().compareTo(best.element().place()) < 0) {
                        best.remove();
                        best.add(placed);
                    }
                });
        return best.stream()
                .sorted(LEAST_URGENT_FIRST.reversed())
                .map(Placed::item)
                .toList();
    }

    /** How many matters are on each list; one may be on several. */
    Map<WorkListKind, Integer> counts() {
        WorkListKind[] kinds = WorkListKind.values();
        int[] sums = new int[kinds.length];
        items().forEach(
                        item -> { // each looked at once: there are thousands
                            for (int i = 0; i < kinds.length; i++) {
                                sums[i] += kinds[i].takes(item, today, user) ? 1 : 0;
                            }
                        });
        Map<WorkListKind, Integer> counts = new EnumMap<>(WorkListKind.class);
        for (int i = 0; i < kinds.length; i++) {
            counts.put(kinds[i], sums[i]);
        }
        return counts;
    }

    private Stream<WorkItem> items() {
        return open.stream().filter(item -> department == null || department.equals(item.department()));
    }
}
