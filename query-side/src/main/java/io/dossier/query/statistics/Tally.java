package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The sum of what the matters of one shard contribute to one month.
 *
 * @param id the month and the shard
 * @param rows the numbers by row and figure, without zeros
 * @param lastPosition position of the last event in it
 */
public record Tally(@BsonId String id, Map<String, Map<String, Integer>> rows, long lastPosition) implements Projected {

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
        return Change.to(type, id, before -> with(before, id, difference, position));
    }

    private static Tally with(Optional<Tally> before, String id, Cells difference, long position) {
        Cells sum = before.map(Tally::cells).orElse(Cells.NONE).plus(difference);
        return new Tally(id, sum.rows(), position);
    }

    Cells cells() {
        return new Cells(rows);
    }
}
