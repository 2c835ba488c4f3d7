package io.dossier.query.infrastructure.graphql;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Months as callers name them, by the first and the last. */
public final class Months {

    private Months() {}

    /**
     * The months from one to another, both included, in the order of time.
     *
     * @param most how many may be asked for at once
     * @throws QueryProblem DATE_RANGE_REVERSED if from lies after to, TOO_MANY_MONTHS if there are more than that
     */
    public static List<YearMonth> between(YearMonth from, YearMonth to, int most) {
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months < 1) {
            throw new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", from, to);
        }
        if (months > most) {
            throw new QueryProblem(ProblemCode.TOO_MANY_MONTHS, "to", from, to, months, most);
        }
        return Stream.iterate(from, month -> month.plusMonths(1)).limit(months).toList();
    }
}
