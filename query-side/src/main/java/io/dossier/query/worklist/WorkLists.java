package io.dossier.query.worklist;

import io.dossier.query.infrastructure.access.MattersInSight;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a user sees on a day. Pure.
 *
 * @param open all open matters, the most urgent first
 * @param department only what this department solves; null for all
 * @param sight only what the user may see
 * @param today the business date in the office's zone
 * @param user who asks; blank if nobody is known
 */
record WorkLists(List<Placed> open, @Nullable String department, MattersInSight sight, LocalDate today, String user) {

    /** The most urgent matters of a list, at most so many, from beyond that place on; null for the list's begin. */
    List<WorkItem> page(WorkListKind kind, @Nullable WorkPlace beyond, int limit) {
        Stream<Placed> rest = open.stream()
                .dropWhile(matter -> beyond != null && matter.place().compareTo(beyond) <= 0);
        return items(rest)
                .filter(item -> kind.takes(item, today, user))
                .limit(limit)
                .toList();
    }

    /** How many matters are on each list; one may be on several. */
    Map<WorkListKind, Integer> counts() {
        WorkListKind[] kinds = WorkListKind.values();
        int[] sums = new int[kinds.length];
        items(open.stream())
                .forEach(
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

    private Stream<WorkItem> items(Stream<Placed> matters) {
        Stream<WorkItem> items =
                matters.map(Placed::item).filter(item -> sight.takes(item.department(), item.firstResponder()));
        return department == null ? items : items.filter(item -> department.equals(item.department()));
    }
}
