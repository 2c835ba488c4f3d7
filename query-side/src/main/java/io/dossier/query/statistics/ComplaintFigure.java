package io.dossier.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of matters, always of the month in which they were registered (R6.17). The names are keys in the documents. */
enum ComplaintFigure {
    /** It was registered. */
    REGISTERED,
    /** It is closed. */
    CLOSED,
    /** It is as the customer said. */
    SUBSTANTIATED,
    /** It is not. */
    UNFOUNDED,
    /** The customer had a clear answer on the last day for it or before (R7.14). */
    ANSWERED_IN_TIME,
    /** The customer had a clear answer later than that. */
    ANSWERED_LATE;

    /** Counted with the name of what had to be done by a day that passed. */
    static final String MISSED = "MISSED/";

    /** What the matter contributes. */
    static Contribution of(MatterFacts matter) {
        Contribution all = new Contribution();
        Counting counting = new Counting(
                matter.registeredOn(), YearMonth.from(matter.registeredOn()), matter.rows(matter.department()), all);
        counting.count(REGISTERED, true);
        counting.count(CLOSED, matter.closedOn() != null);
        counting.count(SUBSTANTIATED, Boolean.TRUE.equals(matter.substantiated()));
        counting.count(UNFOUNDED, Boolean.FALSE.equals(matter.substantiated()));
        LocalDate answered = matter.answeredOn();
        counting.count(ANSWERED_IN_TIME, answered != null && !answered.isAfter(matter.answerDueOn()));
        counting.count(ANSWERED_LATE, answered != null && answered.isAfter(matter.answerDueOn()));
        counting.count(Days.TO_ANSWER, answered);
        counting.count(Days.TO_SOLVE, matter.solvedOn());
        counting.count(Days.TO_SATISFACTION, matter.satisfiedOn());
        matter.missed().forEach((deadline, times) -> all.add(counting.month, counting.rows, MISSED + deadline, times));
        return all;
    }

    private record Counting(LocalDate from, YearMonth month, List<String> rows, Contribution all) {
        void count(ComplaintFigure figure, boolean is) {
            if (is) {
                all.count(month, rows, figure.name());
            }
        }

        void count(Days figure, @Nullable LocalDate until) {
            if (until != null) {
                all.count(month, rows, figure.after(ChronoUnit.DAYS.between(from, until)));
            }
        }
    }
}
