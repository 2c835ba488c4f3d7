package io.dossier.query.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in one row of a sheet, by figure. Figures of which nothing was counted are left out: equal numbers are equal, by
 * whatever additions they came about.
 */
final class Numbers {

    static final Numbers NONE = new Numbers(new String[0], new Series[0]);

    // Side by side and in order: every event adds some to a dozen rows, and maps are five times as slow to add.
    private final String[] figures;
    private final Series[] series;

    private Numbers(String[] figures, Series[] series) {
        this.figures = figures;
        this.series = series;
    }

    private static Numbers of(String[] figures, Series[] series, int count) {
        return count == 0 ? NONE : new Numbers(Arrays.copyOf(figures, count), Arrays.copyOf(series, count));
    }

    /** The numbers of these figures. */
    static Numbers of(SortedMap<String, Series> counted) {
        String[] figures = new String[counted.size()];
        Series[] series = new Series[counted.size()];
        int count = 0;
        for (Map.Entry<String, Series> figure : counted.entrySet()) {
            if (!figure.getValue().isEmpty()) {
                figures[count] = figure.getKey();
                series[count++] = figure.getValue();
            }
        }
        return of(figures, series, count);
    }

    /** Keys of the figures of which something was counted, in order. */
    List<String> figures() {
        return List.of(figures);
    }

    /** Something that is only counted. */
    int count(String figure) {
        return series(figure).at(0);
    }

    Series series(String figure) {
        int place = Arrays.binarySearch(figures, figure);
        return place < 0 ? Series.NONE : series[place];
    }

    boolean isEmpty() {
        return figures.length == 0;
    }

    Numbers plus(Numbers other) {
        String[] both = new String[figures.length + other.figures.length];
        Series[] sums = new Series[both.length];
        int count = 0;
        for (int i = 0, j = 0; i < figures.length || j < other.figures.length; ) {
            int order =
                    i == figures.length ? 1 : j == other.figures.length ? -1 : figures[i].compareTo(other.figures[j]);
            String figure = order <= 0 ? figures[i] : other.figures[j];
            Series sum = order < 0 ? series[i] : order > 0 ? other.series[j] : series[i].plus(other.series[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            if (!sum.isEmpty()) {
                both[count] = figure;
                sums[count++] = sum;
            }
        }
        return of(both, sums, count);
    }

    Numbers minus(Numbers other) {
        return equals(other) ? NONE : plus(other.negated());
    }

    Numbers negated() {
        Series[] negated = new Series[series.length];
        for (int i = 0; i < series.length; i++) {
            negated[i] = series[i].negated();
        }
        return new Numbers(figures, negated);
    }

    /** Such as {@code CLOSED=9 DAYS_TO_ANSWER=3,1:5,12:1 REGISTERED=12}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < figures.length; i++) {
            text.append(i == 0 ? "" : " ").append(figures[i]).append('=');
            series[i].appendTo(text);
        }
        return text.toString();
    }

    /** The numbers of that text. */
    static Numbers parse(String text) {
        int most = (int) text.chars().filter(c -> c == '=').count();
        String[] figures = new String[most];
        Series[] series = new Series[most];
        int count = 0;
        for (int begin = 0; begin < text.length(); ) {
            int equals = text.indexOf('=', begin);
            int space = text.indexOf(' ', equals);
            int end = space < 0 ? text.length() : space;
            figures[count] = text.substring(begin, equals);
            series[count++] = Series.parse(text, equals + 1, end);
            begin = end + 1;
        }
        return of(figures, series, count);
    }

    /** The series of that text by figure, as they are written there. */
    static Map<String, String> texts(String text) {
        Map<String, String> texts = new TreeMap<>();
        for (String figure : text.split(" ", -1)) {
            int equals = figure.indexOf('=');
            texts.put(figure.substring(0, equals), figure.substring(equals + 1));
        }
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numbers that
                && Arrays.equals(figures, that.figures)
                && Arrays.equals(series, that.series);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(figures) + Arrays.hashCode(series);
    }

    @Override
    public String toString() {
        return text();
    }
}
