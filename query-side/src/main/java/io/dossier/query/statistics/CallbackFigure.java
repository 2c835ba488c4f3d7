package io.dossier.query.statistics;

import io.dossier.query.statistics.MatterFacts.Callback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is counted of callbacks, and of which month (R9.4). The names are keys in the documents. */
enum CallbackFigure {
    /** Its due day lies in the month. */
    DUE,
    /** Its due day lies in the month, and it was made later than that. */
    LATE,
    /** It was made in the month. */
    MADE,
    /** It was made in the month, and the customer was reached. */
    REACHED,
    /** It was made in the month, and the customer is satisfied. */
    SATISFIED,
    /** It was made in the month, and the customer is not satisfied. */
    DISSATISFIED,
    /** It was made in the month, on its due day or before. */
    ON_TIME,
    /** It was made in the month, and was not the matter's first. */
    REPEAT;

    private static final String NOT_MADE = "NOT_MADE/";

    /** Key of a figure of the month of that day: it was due on the day, and was not made yet. */
    static String notMadeOn(LocalDate due) {
        return NOT_MADE + due.getDayOfMonth();
    }

    /** What the matter contributes. */
    static Contribution of(MatterFacts matter) {
        Contribution all = new Contribution();
        matter.callbacks().forEach(callback -> add(callback, matter.rows(callback.department()), all));
        return all;
    }

    private static void add(Callback callback, List<String> rows, Contribution all) {
        LocalDate due = callback.dueOn();
        YearMonth dueMonth = YearMonth.from(due);
        all.count(dueMonth, rows, DUE.name());
        LocalDate made = callback.madeOn();
        if (made == null) {
            all.count(dueMonth, rows, notMadeOn(due));
            return;
        }
        YearMonth month = YearMonth.from(made);
        all.count(month, rows, MADE.name());
        if (made.isAfter(due)) {
            all.count(dueMonth, rows, LATE.name());
        } else {
            all.count(month, rows, ON_TIME.name());
        }
        if (callback.number() > 1) {
            all.count(month, rows, REPEAT.name());
        }
        if (callback.reached()) {
            all.count(month, rows, REACHED.name());
            all.count(month, rows, Boolean.TRUE.equals(callback.satisfied()) ? SATISFIED.name() : DISSATISFIED.name());
        }
    }
}
