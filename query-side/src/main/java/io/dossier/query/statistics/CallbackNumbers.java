package io.dossier.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The numbers of one row of a month's callbacks.
 *
 * @param counted what was counted
 * @param month of which month
 * @param today the day of the question: a callback that was not made is overdue from the day after its due day
 */
public record CallbackNumbers(Numbers counted, YearMonth month, LocalDate today) {

    int at(CallbackFigure figure) {
        return counted.count(figure.name());
    }

    int overdue() {
        Series notMade = counted.series(CallbackFigure.NOT_MADE.name());
        int overdue = at(CallbackFigure.LATE);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            overdue += month.atDay(day).isBefore(today) ? notMade.at(day) : 0;
        }
        return overdue;
    }
}
