package io.dossier.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The numbers of one row of a month's callbacks.
 *
 * @param counts by the figure's key
 * @param month of which month
 * @param today the day of the question: a callback that was not made is overdue from the day after its due day
 */
public record CallbackNumbers(Map<String, Integer> counts, YearMonth month, LocalDate today) {

    int at(CallbackFigure figure) {
        return counts.getOrDefault(figure.name(), 0);
    }

    int overdue() {
        int notMade = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate due = month.atDay(day);
            if (due.isBefore(today)) {
                notMade += counts.getOrDefault(CallbackFigure.notMadeOn(due), 0);
            }
        }
        return at(CallbackFigure.LATE) + notMade;
    }
}
