package io.dossier.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
    /** The customer had a clear answer on the last day for it or before, and it was not recorded that this day passed (R7.14). */
    ANSWERED_IN_TIME,
    /** The customer had a clear answer, but not in time. */
    ANSWERED_LATE,
    /** A series of the days from registration to the earliest clear answer. */
    DAYS_TO_ANSWER,
    /** A series of the days from registration to the result that stands. */
    DAYS_TO_SOLVE,
    /** A series of the days from registration to the callback in which the customer was satisfied. */
    DAYS_TO_SATISFACTION;

    /** Key of the figure of days that passed by which that had to be done. */
    static String missed(String deadline) {
        return "MISSED_" + deadline;
    }

    /** What the matter contributes. */
    static Contribution of(MatterFacts matter) {
        LocalDate answered = matter.answeredOn();
        Counting counting = new Counting()
                .one(REGISTERED.name())
                .one(CLOSED.name(), matter.closedOn() != null)
                .one(SUBSTANTIATED.name(), Boolean.TRUE.equals(matter.substantiated()))
                .one(UNFOUNDED.name(), Boolean.FALSE.equals(matter.substantiated()))
                .one(ANSWERED_IN_TIME.name(), matter.isAnsweredInTime())
                .one(ANSWERED_LATE.name(), answered != null && !matter.isAnsweredInTime());
        DAYS_TO_ANSWER.days(matter.registeredOn(), answered, counting);
        DAYS_TO_SOLVE.days(matter.registeredOn(), matter.solvedOn(), counting);
        DAYS_TO_SATISFACTION.days(matter.registeredOn(), matter.satisfiedOn(), counting);
        matter.missed().forEach((deadline, times) -> counting.times(missed(deadline), 0, times));
        Contribution all = new Contribution();
        all.add(YearMonth.from(matter.registeredOn()), matter.rows(matter.department()), counting.numbers());
        return all;
    }

    private void days(LocalDate from, @Nullable LocalDate until, Counting counting) {
        if (until != null) {
            counting.times(name(), Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, until))), 1);
        }
    }
}
