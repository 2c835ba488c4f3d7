package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Which row of one list is which of another. What is the same at both ends is left out. Rows that can be read go by their identity; one that cannot is taken for the
 * row that would else be missing at its place.
 *
 * @param all those that are not the same at both ends, by their places; some of them may be the same all the same
 * @param liveOrder identities of the rows that both lists have, where the two do not have them in one order: as they serve; else empty
 * @param rebuiltOrder the same as the events say
 */
record RowPairs(List<Pair> all, List<BsonValue> liveOrder, List<BsonValue> rebuiltOrder) {

    /**
     * A row of both lists, or of one.
     *
     * @param place in what was rebuilt; in what serves, if it is only there; from 0
     */
    record Pair(
            int place, @Nullable StoredRow live, @Nullable StoredRow rebuilt) {}

    /** Rows of one identity are told apart by which of them it is, from the first on. */
    private record Key(BsonValue identity, int occurrence) {}

    static RowPairs of(List<StoredRow> live, List<StoredRow> rebuilt) {
        SameEnds ends = SameEnds.of(live, rebuilt, RowPairs::isSame);
        return between(ends.between(live), ends.between(rebuilt), ends.before());
    }

    private static boolean isSame(StoredRow one, StoredRow other) {
        return one.text().equals(other.text());
    }

    private static RowPairs between(List<StoredRow> live, List<StoredRow> rebuilt, int from) {
        int[] partners = byIdentity(live, rebuilt);
        int[] known = IntStream.of(partners).filter(place -> place >= 0).toArray();
        int[] inOrder = IntStream.of(known).sorted().toArray();
        int[] moved = IntStream.range(0, known.length)
                .filter(i -> known[i] != inOrder[i])
                .toArray();
        pairUnread(live, rebuilt, partners);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rebuilt.size(); i++) {
            pairs.add(new Pair(from + i, partners[i] < 0 ? null : live.get(partners[i]), rebuilt.get(i)));
        }
        boolean[] taken = taken(partners, live.size());
        for (int i = 0; i < live.size(); i++) {
            if (!taken[i]) {
                pairs.add(new Pair(from + i, live.get(i), null));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::place));
        return new RowPairs(pairs, identities(live, moved, inOrder), identities(live, moved, known));
    }

    private static List<BsonValue> identities(List<StoredRow> live, int[] moved, int[] places) {
        return IntStream.of(moved)
                .mapToObj(i -> live.get(places[i]).told().orElseThrow().identity())
                .toList();
    }

    // By the place of each rebuilt row, that of the live one; -1 for none.
    private static int[] byIdentity(List<StoredRow> live, List<StoredRow> rebuilt) {
        Map<Key, Integer> places = new HashMap<>();
        List<Optional<Key>> ofLive = keys(live);
        for (int i = 0; i < live.size(); i++) {
            int place = i;
            ofLive.get(i).ifPresent(key -> places.put(key, place));
        }
        return keys(rebuilt).stream()
                .mapToInt(key ->
                        key.map(wanted -> places.getOrDefault(wanted, -1)).orElse(-1))
                .toArray();
    }

    private static List<Optional<Key>> keys(List<StoredRow> rows) {
        Map<BsonValue, Integer> occurrences = new HashMap<>();
        return rows.stream()
                .map(row -> row.told()
                        .map(RowLayout.Told::identity)
                        .map(identity -> new Key(identity, occurrences.merge(identity, 1, Integer::sum))))
                .toList();
    }

    /** Pairs up what is left behind the same row of both lists, one after the other, where a side cannot be read. */
    private static void pairUnread(List<StoredRow> live, List<StoredRow> rebuilt, int[] partners) {
        boolean[] taken = taken(partners, live.size());
        int next = 0;
        for (int i = 0; i < rebuilt.size(); i++) {
            if (partners[i] >= 0) {
                next = partners[i] + 1;
                continue;
            }
            int candidate = next;
            while (candidate < live.size() && !taken[candidate] && areRead(live.get(candidate), rebuilt.get(i))) {
                candidate++;
            }
            if (candidate < live.size() && !taken[candidate]) {
                partners[i] = candidate;
                next = candidate + 1;
            }
        }
    }

    private static boolean areRead(StoredRow one, StoredRow other) {
        return one.told().isPresent() && other.told().isPresent();
    }

    private static boolean[] taken(int[] partners, int size) {
        boolean[] taken = new boolean[size];
        Arrays.stream(partners).filter(place -> place >= 0).forEach(place -> taken[place] = true);
        return taken;
    }
}
