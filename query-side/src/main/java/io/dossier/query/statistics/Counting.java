package io.dossier.query.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers while they are counted. */
final class Counting {

    private final SortedMap<String, Series> figures = new TreeMap<>();

    /** Counts one. */
    Counting one(String figure) {
        return times(figure, 0, 1);
    }

    /** Counts one if it is so. */
    Counting one(String figure, boolean is) {
        return is ? one(figure) : this;
    }

    /** Counts so many times a number in a series. */
    Counting times(String figure, int number, int times) {
        figures.merge(figure, Series.of(number, times), Series::plus);
        return this;
    }

    Numbers numbers() {
        return Numbers.of(figures);
    }
}
