package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The sum of what the matters of one shard contribute to one month.
 *
 * @param id the month and the shard
 * @param rows the numbers of each row, as their text
 * @param lastPosition position of the last event in it
 */
public record Tally(@BsonId String id, Map<String, String> rows, long lastPosition) implements Projected {

    /** The sums of callbacks. */
    public static final DocumentType<Tally> OF_CALLBACKS =
            new DocumentType<>(Tally.class, "statistics_callbacks", List.of());

    /** The sums of matters. */
    public static final DocumentType<Tally> OF_COMPLAINTS =
            new DocumentType<>(Tally.class, "statistics_complaints", List.of());

    static String id(YearMonth month, int shard) {
        return month + "/" + shard;
    }

    /** Adds a difference to a shard's sums of a month. */
    static Change<Tally> change(DocumentType<Tally> type, YearMonth month, int shard, Cells difference, long position) {
        String id = id(month, shard);
        return Change.to(
                type,
                id,
                before -> before.orElseGet(() -> new Tally(id, Map.of(), 0)).plus(difference, position));
    }

    /** Only the rows that change are read and written anew. */
    Tally plus(Cells difference, long position) {
        Map<String, String> sums = new TreeMap<>(rows);
        difference.rows().forEach((row, numbers) -> {
            Numbers sum = row(row).plus(numbers);
            if (sum.isEmpty()) {
                sums.remove(row);
            } else {
                sums.put(row, sum.text());
            }
        });
        return new Tally(id, sums, position);
    }

    private Numbers row(String row) {
        return Numbers.parse(rows.getOrDefault(row, ""));
    }

    Cells cells() {
        Map<String, Numbers> cells = new TreeMap<>();
        rows.keySet().forEach(row -> cells.put(row, row(row)));
        return new Cells(cells);
    }
}
