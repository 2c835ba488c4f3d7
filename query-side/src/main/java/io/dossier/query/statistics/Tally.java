package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.statistics.Submissions.Submitted;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The sum of what the matters of one shard contribute to one month, now or at a submission.
 *
 * @param id the month and the shard; between them the submission's number, where it is frozen
 * @param rows the numbers of each row
 * @param lastPosition position of the last event in it
 */
public record Tally(@BsonId String id, Rows rows, long lastPosition) implements Projected {

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
        return before.orElseGet(() -> new Tally(id, Rows.NONE, 0));
    }

    private Tally as(String otherId, long position) {
        return new Tally(otherId, rows, position);
    }

    Tally plus(Cells difference, long position) {
        return new Tally(id, rows.plus(difference), position);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Cells cells() {
        return rows.cells();
    }
}
