package io.dossier.query.export;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Knows which months were submitted. Whoever counts them tells the exports so. */
public interface SubmittedMonths {

    /**
     * The month as it was submitted.
     *
     * @param month the month; this one if null
     * @param number of the submission, from 1
     * @throws io.dossier.query.infrastructure.graphql.QueryProblem if there is no such submission, or it cannot be told yet
     */
    SubmittedMonth find(@Nullable YearMonth month, int number);
}
