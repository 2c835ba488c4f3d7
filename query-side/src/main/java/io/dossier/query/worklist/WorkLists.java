package io.dossier.query.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a user sees on a day. Pure.
 *
 * @param shards all open matters
 * @param department only what this department solves; null for all
 * @param today the business date in the office's zone
 * @param user who asks; blank if nobody is known
 */
record WorkLists(Collection<WorkShard> shards, @Nullable String department, LocalDate today, String user) {

    /** The most urgent matters of a list, at most so many, from beyond that place on; null for the list's begin. */
    List<WorkItem> page(WorkListKind kind, @Nullable WorkPlace beyond, int limit) {
        return items().filter(item -> kind.takes(item, today, user))
                .filter(item -> beyond == null || WorkPlace.of(item).compareTo(beyond) > 0)
                .sorted(Comparator.comparing(WorkPlace::of))
                .limit(limit)
                .toList();
    }

    /** How many matters are on each list; one may be on several. */
    Map<WorkListKind, Integer> counts() {
        Map<WorkListKind, Integer> counts = new EnumMap<>(WorkListKind.class);
        for (WorkListKind kind : WorkListKind.values()) {
            counts.put(kind, 0);
        }
        items().forEach(item -> {
            for (WorkListKind kind : WorkListKind.values()) {
                if (kind.takes(item, today, user)) {
                    counts.merge(kind, 1, Integer::sum);
                }
            }
        });
        return counts;
    }

    private Stream<WorkItem> items() {
        return shards.stream()
                .flatMap(shard -> shard.items().stream())
                .filter(item -> department == null || department.equals(item.department()));
    }
}
