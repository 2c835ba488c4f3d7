package io.dossier.query.statistics;

import io.dossier.api.complaint.Deadline;
import java.util.Arrays;
import java.util.List;

/** The figures of the matters that were registered in a month, as the schema defines them (R6.17). */
public interface ComplaintFigures {

    /**
     * How often the office let a day pass.
     *
     * @param deadline what had to be done
     * @param count how often
     */
    record Missed(Deadline deadline, int count) {}

    /** What was counted. */
    Numbers numbers();

    private int at(ComplaintFigure figure) {
        return numbers().count(figure.name());
    }

    default int getRegistered() {
        return at(ComplaintFigure.REGISTERED);
    }

    default int getClosed() {
        return at(ComplaintFigure.CLOSED);
    }

    default int getOpen() {
        return getRegistered() - getClosed();
    }

    default int getSubstantiated() {
        return at(ComplaintFigure.SUBSTANTIATED);
    }

    default int getUnfounded() {
        return at(ComplaintFigure.UNFOUNDED);
    }

    default int getAnsweredInTime() {
        return at(ComplaintFigure.ANSWERED_IN_TIME);
    }

    default int getAnsweredLate() {
        return at(ComplaintFigure.ANSWERED_LATE);
    }

    default int getUnanswered() {
        return getRegistered() - getAnsweredInTime() - getAnsweredLate();
    }

    default Percentiles getDaysToAnswer() {
        return Percentiles.of(numbers().series(ComplaintFigure.DAYS_TO_ANSWER.name()));
    }

    default Percentiles getDaysToSolve() {
        return Percentiles.of(numbers().series(ComplaintFigure.DAYS_TO_SOLVE.name()));
    }

    default Percentiles getDaysToSatisfaction() {
        return Percentiles.of(numbers().series(ComplaintFigure.DAYS_TO_SATISFACTION.name()));
    }

    default List<Missed> getMissedDeadlines() {
        return Arrays.stream(Deadline.values())
                .map(deadline -> new Missed(deadline, numbers().count(ComplaintFigure.missed(deadline.name()))))
                .toList();
    }
}
