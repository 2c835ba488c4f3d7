package io.dossier.query.statistics;

import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How often a month's figures were submitted, as far as one shard has frozen them. It is written after the frozen figures: a submission
 * that stands in every shard's document can be read.
 *
 * @param id the month and the shard
 * @param submissions from the original to the latest restatement
 * @param lastPosition position of the last of them
 */
public record Submissions(@BsonId String id, List<Submitted> submissions, long lastPosition) implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<Submissions> TYPE =
            new DocumentType<>(Submissions.class, "statistics_submissions", List.of());

    /**
     * One submission.
     *
     * @param number from 1
     * @param position of its event, to which the figures are bound
     * @param submittedAt when
     * @param by who; null only where the event does not tell
     * @param reason why the figures were restated; null for the original
     */
    public record Submitted(
            int number,
            long position,
            Instant submittedAt,
            @Nullable String by,
            @Nullable String reason) {}

    public Submissions {
        submissions = List.copyOf(submissions);
    }

    /** A shard of the month is frozen as it is at this event. */
    static Change<Submissions> change(MonthSubmitted event, Stamp stamp, int shard) {
        String id = Tally.id(event.month(), shard);
        Submitted submitted = new Submitted(
                event.number(),
                stamp.position(),
                event.submittedAt(),
                stamp.actor(),
                event.reason().orElse(null));
        return new Change<>(
                TYPE,
                id,
                before -> with(id, before, submitted),
                (before, after) -> Arrays.stream(Sheet.values())
                        .<Change<?>>map(sheet -> Tally.freezing(sheet, event.month(), shard, submitted))
                        .toList());
    }

    private static Submissions with(String id, Optional<Submissions> before, Submitted submitted) {
        List<Submitted> all =
                new ArrayList<>(before.map(Submissions::submissions).orElse(List.of()));
        all.add(submitted);
        return new Submissions(id, all, submitted.position());
    }

    /** Id of the frozen figures of a shard. */
    static String frozenId(YearMonth month, int number, int shard) {
        return month + "/" + number + "/" + shard;
    }
}
