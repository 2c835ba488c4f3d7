package io.dossier.query.statistics;

import io.dossier.query.export.ExportParameter;
import io.dossier.query.export.SubmittedMonth;
import io.dossier.query.export.SubmittedMonths;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.projection.ProjectionPositions;
import io.dossier.query.statistics.Submissions.Submitted;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells exports at which position a month was submitted (R9.4). */
@Component
public class FrozenMonths implements SubmittedMonths {

    private final StatisticsReader statistics;
    private final ProjectionPositions positions;
    private final Clock clock;

    /** Asks this reader; this month is the clock's, in the office's zone. */
    public FrozenMonths(StatisticsReader statistics, ProjectionPositions positions, Clock clock) {
        this.statistics = statistics;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * How far months are counted.
     *
     * @throws QueryProblem EXPORT_NOT_READY while they are counted anew
     */
    long reached() {
        return positions
                .whole(StatisticsProjector.NAME)
                .orElseThrow(() -> new QueryProblem(ProblemCode.EXPORT_NOT_READY, null, StatisticsProjector.NAME));
    }

    @Override
    public SubmittedMonth find(@Nullable YearMonth asked, int number) {
        reached();
        YearMonth month = asked == null ? YearMonth.now(clock) : asked;
        List<Submitted> submissions = statistics.submissions(month);
        if (number > submissions.size()) {
            throw new QueryProblem(
                    ProblemCode.SUBMISSION_UNKNOWN,
                    ExportParameter.SUBMISSION.label(),
                    month.toString(),
                    submissions.size(),
                    number);
        }
        return new SubmittedMonth(month, number, submissions.get(number - 1).position());
    }
}
