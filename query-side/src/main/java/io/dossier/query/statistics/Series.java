package io.dossier.query.statistics;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each whole number from 0 on occurred, such as the days that something took. What is only counted occurs as 0. Series
 * are added number by number, so that the sum of series tells as much as all that is summed.
 */
final class Series {

    static final Series NONE = new Series(new int[0]);

    private final int[] times; // no zeros at the end

    private Series(int[] times) {
        this.times = times;
    }

    private static Series withoutZerosAtTheEnd(int[] times) {
        int length = times.length;
        while (length > 0 && times[length - 1] == 0) {
            length--;
        }
        return new Series(length == times.length ? times : Arrays.copyOf(times, length));
    }

    /** One number that occurred so often. */
    static Series of(int number, int times) {
        int[] all = new int[number + 1];
        all[number] = times;
        return withoutZerosAtTheEnd(all);
    }

    /** How often that number occurred. */
    int at(int number) {
        return number < times.length ? times[number] : 0;
    }

    /** How often each number occurred that did. */
    NavigableMap<Integer, Integer> all() {
        NavigableMap<Integer, Integer> all = new TreeMap<>();
        for (int number = 0; number < times.length; number++) {
            if (times[number] != 0) {
                all.put(number, times[number]);
            }
        }
        return all;
    }

    boolean isEmpty() {
        return times.length == 0;
    }

    Series plus(Series other) {
        int[] sum = Arrays.copyOf(times, Math.max(times.length, other.times.length));
        for (int number = 0; number < other.times.length; number++) {
            sum[number] += other.times[number];
        }
        return withoutZerosAtTheEnd(sum);
    }

    Series negated() {
        int[] negated = new int[times.length];
        for (int number = 0; number < times.length; number++) {
            negated[number] = -times[number];
        }
        return new Series(negated);
    }

    /** Such as {@code 3,1:5,12:1}: 0 occurred 3 times, 1 occurred 5 times, 12 once. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    void appendTo(StringBuilder text) {
        String between = "";
        for (int number = 0; number < times.length; number++) {
            if (times[number] != 0) {
                text.append(between);
                if (number > 0) {
                    text.append(number).append(':');
                }
                text.append(times[number]);
                between = ",";
            }
        }
    }

    /** The series of that text, from one place to another. */
    static Series parse(String text, int from, int to) {
        int[] times = new int[1];
        for (int begin = from; begin < to; ) {
            int comma = text.indexOf(',', begin);
            int end = comma < 0 || comma > to ? to : comma;
            int colon = text.indexOf(':', begin);
            boolean plain = colon < 0 || colon > end;
            int number = plain ? 0 : Integer.parseInt(text, begin, colon, 10);
            if (number >= times.length) {
                times = Arrays.copyOf(times, Math.max(number + 1, 2 * times.length));
            }
            times[number] = Integer.parseInt(text, plain ? begin : colon + 1, end, 10);
            begin = end + 1;
        }
        return withoutZerosAtTheEnd(times);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(times, series.times);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return text();
    }
}
