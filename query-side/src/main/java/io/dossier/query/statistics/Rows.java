package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.TextCodec;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a document's rows. In the document they are one text, a line a row: it has a fraction of the size of documents in
 * documents, and is read and written in as much less time. A row is a text until somebody asks for its numbers, and becomes one
 * again when the document is written, however many events of a batch changed it.
 */
public final class Rows {

    static final Rows NONE = new Rows(new TreeMap<>());

    /** How they stand in a document. */
    static final TextCodec<Rows> CODEC = new TextCodec<>(Rows.class, Rows::text, Rows::parse);

    /** Each row by its key, each number by its figure. */
    static final RowLayout<Rows> LAYOUT = new RowLayout<>(Rows::text, Rows::parse, Rows::figures, Rows::text);

    private static final char AFTER_KEY = '\t';
    private static final char AFTER_ROW = '\n';

    private sealed interface Row {
        Numbers numbers();

        String text();
    }

    private record Stored(String text) implements Row {
        @Override
        public Numbers numbers() {
            return Numbers.parse(text);
        }
    }

    private record Counted(Numbers numbers) implements Row {
        @Override
        public String text() {
            return numbers.text();
        }
    }

    private final TreeMap<String, Row> rows; // never changed

    private Rows(TreeMap<String, Row> rows) {
        this.rows = rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Only the rows that change are read. */
    Rows plus(Cells difference) {
        TreeMap<String, Row> sums = new TreeMap<>(rows);
        difference.rows().forEach((key, numbers) -> {
            @Nullable Row before = sums.get(key);
            Numbers sum = before == null ? numbers : before.numbers().plus(numbers);
            if (sum.isEmpty()) {
                sums.remove(key);
            } else {
                sums.put(key, new Counted(sum));
            }
        });
        return new Rows(sums);
    }

    Cells cells() {
        Map<String, Numbers> cells = new TreeMap<>();
        rows.forEach((key, row) -> cells.put(key, row.numbers()));
        return new Cells(cells);
    }

    // As they are written, not as they are counted: an audit tells what stands there.
    private Map<String, Map<String, String>> figures() {
        Map<String, Map<String, String>> figures = new TreeMap<>();
        rows.forEach((key, row) -> figures.put(key, Numbers.texts(row.text())));
        return figures;
    }

    /** Such as {@code ALL→CLOSED=9 REGISTERED=12↵DEPARTMENT/CLEANING→REGISTERED=3↵}, in the order of keys. */
    String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach((key, row) ->
                text.append(escaped(key)).append(AFTER_KEY).append(row.text()).append(AFTER_ROW));
        return text.toString();
    }

    /** The rows of that text. */
    static Rows parse(String text) {
        TreeMap<String, Row> rows = new TreeMap<>();
        for (int begin = 0; begin < text.length(); ) {
            int tab = text.indexOf(AFTER_KEY, begin);
            int end = text.indexOf(AFTER_ROW, tab);
            rows.put(unescaped(text.substring(begin, tab)), new Stored(text.substring(tab + 1, end)));
            begin = end + 1;
        }
        return new Rows(rows);
    }

    // Names of buildings are one printable line by rule; a rule may change, and a document must be read all the same.
    private static String escaped(String key) {
        return isPlain(key)
                ? key
                : key.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static boolean isPlain(String key) {
        return key.indexOf('\\') < 0 && key.indexOf(AFTER_KEY) < 0 && key.indexOf(AFTER_ROW) < 0;
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char escaped = text.charAt(++i);
                key.append(escaped == 't' ? AFTER_KEY : escaped == 'n' ? AFTER_ROW : escaped);
            } else {
                key.append(c);
            }
        }
        return key.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rows that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
