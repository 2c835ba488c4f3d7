package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.statistics.Submissions.Submitted;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The sum of what the matters of one shard contribute to one month, now or at a submission.
 *
 * @param id the month and the shard; between them the submission's number, where it is frozen
 * @param rows the numbers of each row, as their text
 * @param lastPosition position of the last event in it
 */
public record Tally(@BsonId String id, Map<String, String> rows, long lastPosition) implements Projected {

    static String id(YearMonth month, int shard) {
        return month + "/" + shard;
    }

    /** Adds a difference to a shard's sums of a month. */
    static Change<Tally> change(Sheet sheet, YearMonth month, int shard, Cells difference, long position) {
        String id = id(month, shard);
        return Change.to(sheet.current(), id, before -> orEmpty(before, id).plus(difference, position));
    }

    /** Copies a shard's sums of a month as they are at a submission; the sums themselves stay. */
    static Change<Tally> freezing(Sheet sheet, YearMonth month, int shard, Submitted submitted) {
        String id = id(month, shard);
        String copy = Submissions.frozenId(month, submitted.number(), shard);
        long position = submitted.position();
        return new Change<>(
                sheet.current(),
                id,
                before -> orEmpty(before, id).as(id, position),
                (before, after) -> List.of(Change.to(sheet.frozen(), copy, none -> after.as(copy, position))));
    }

    private static Tally orEmpty(Optional<Tally> before, String id) {
        return before.orElseGet(() -> new Tally(id, Map.of(), 0));
    }

    private Tally as(String otherId, long position) {
        return new Tally(otherId, rows, position);
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

    boolean isEmpty() {
        return rows.isEmpty();
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
