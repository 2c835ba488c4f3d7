package io.dossier.query.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many days something took, kept as how often it took how many: sums of that are exact, and so are percentiles of the sums. */
enum Days {
    TO_ANSWER,
    TO_SOLVE,
    TO_SATISFACTION;

    /**
     * Key of the figure of what took so many days.
     *
     * @param days from the day of registration to that day, which is none where it was done the same day
     */
    String after(long days) {
        return prefix() + Math.max(0, days);
    }

    /** How often it took how many days, by the numbers of one row. */
    Percentiles among(Map<String, Integer> numbers) {
        NavigableMap<Integer, Integer> histogram = new TreeMap<>();
        numbers.forEach((figure, times) -> {
            if (figure.startsWith(prefix())) {
                histogram.put(Integer.valueOf(figure.substring(prefix().length())), times);
            }
        });
        return new Percentiles(histogram);
    }

    private String prefix() {
        return name() + "/";
    }
}
