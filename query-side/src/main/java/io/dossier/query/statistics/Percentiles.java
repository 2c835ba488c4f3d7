package io.dossier.query.statistics;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles by nearest rank: the p-th of n values is the ⌈p/100 · n⌉-th smallest, always one that occurred.
 *
 * @param times how often each value occurred
 */
public record Percentiles(NavigableMap<Integer, Integer> times) {

    static Percentiles of(Series values) {
        return new Percentiles(values.all());
    }

    /** Of how many values. */
    public int count() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The 50th; null of none. */
    public @Nullable Integer median() {
        return percentile(50);
    }

    /** The 90th; null of none. */
    public @Nullable Integer p90() {
        return percentile(90);
    }

    @Nullable
    Integer percentile(int percent) {
        long rank = Math.ceilDiv((long) percent * count(), 100);
        long seen = 0;
        for (Map.Entry<Integer, Integer> value : times.entrySet()) {
            seen += value.getValue();
            if (seen >= rank) {
                return value.getKey();
            }
        }
        return null;
    }
}
