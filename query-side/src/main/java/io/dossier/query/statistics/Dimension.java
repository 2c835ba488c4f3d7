package io.dossier.query.statistics;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Severity;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * By what the figures are broken down. A row's key is the dimension alone, for what has no value in it, or the dimension and
 * the value. Keys are names of fields in documents, which must not have dots or dollars in them; so what people wrote is encoded.
 */
public enum Dimension {
    /** Not at all: its one row has every matter that is not malicious. */
    ALL,
    /** By the department's id. */
    DEPARTMENT,
    /** By how grave matters are. */
    SEVERITY(Severity.values()),
    /** By what they are. */
    KIND(ComplaintKind.values()),
    /** By the building's name. */
    BUILDING,
    /** By how they reached the office. */
    CHANNEL(Channel.values()),
    /** Its one row has malicious matters, which are in no other (R6.8). */
    MALICIOUS;

    private final List<String> inOrder;

    Dimension(Enum<?>... values) {
        inOrder = Arrays.stream(values).map(Enum::name).toList();
    }

    /** Key of the row of that value; null for what has none. */
    String row(@Nullable String value) {
        return value == null ? name() : prefix() + encoded(value);
    }

    /** The value of a row of this dimension; null for the row of what has none. */
    @Nullable
    String valueIn(String row) {
        return row.length() == name().length() ? null : decoded(row.substring(prefix().length()));
    }

    /** The dimension of a row. */
    static Dimension of(String row) {
        int slash = row.indexOf('/');
        return valueOf(Dimension.class, slash < 0 ? row : row.substring(0, slash));
    }

    /** The place of a value among those of a list; 0 where the dimension's values are no list. */
    int rank(String value) {
        return Math.max(0, inOrder.indexOf(value));
    }

    /** What the rows of this dimension become, by the names in them; the row of what has none comes last. */
    <T> List<T> named(Cells cells, BiFunction<@Nullable String, String, T> view) {
        List<T> views = new ArrayList<>();
        cells.rows().keySet().stream()
                .filter(row -> row.startsWith(prefix()))
                .map(row -> decoded(row.substring(prefix().length())))
                .sorted()
                .forEach(name -> views.add(view.apply(name, row(name))));
        if (cells.rows().containsKey(row(null))) {
            views.add(view.apply(null, row(null)));
        }
        return views;
    }

    /** What the rows of this dimension become, in the order of the values; those of which nothing was counted are left out. */
    <E extends Enum<E>, T> List<T> listed(Cells cells, E[] values, BiFunction<E, String, T> view) {
        return Arrays.stream(values)
                .filter(value -> cells.rows().containsKey(row(value.name())))
                .map(value -> view.apply(value, row(value.name())))
                .toList();
    }

    private String prefix() {
        return name() + "/";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace(".", "%2E");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
