package io.dossier.query.statistics;

import io.dossier.query.statistics.MatterFacts.Callback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is counted of callbacks, and of which month (R9.4). The names are keys in the documents. */
enum CallbackFigure {
    /** Its due day lies in the month. */
    DUE,
    /** Its due day lies in the month, and it was made later than that, or recorded after that day had been recorded as passed. */
    LATE,
    /** It was made in the month. */
    MADE,
    /** It was made in the month, and the customer was reached. */
    REACHED,
    /** It was made in the month, and the customer is satisfied. */
    SATISFIED,
    /** It was made in the month, and the customer is not satisfied. */
    DISSATISFIED,
    /** It was made in the month, on its due day or before, and not late by record. */
    ON_TIME,
    /** It was made in the month, and was not the matter's first. */
    REPEAT,
    /** Its due day lies in the month, and it was not made yet: a series of the days of the month on which they are due. */
    NOT_MADE;

    /** What the matter contributes. */
    static Contribution of(MatterFacts matter) {
        Contribution all = new Contribution();
        matter.callbacks().forEach(callback -> {
            List<String> rows = matter.rows(callback.department());
            LocalDate made = callback.madeOn();
            all.add(YearMonth.from(callback.dueOn()), rows, due(callback));
            if (made != null) {
                all.add(YearMonth.from(made), rows, made(callback, made));
            }
        });
        return all;
    }

    private static Numbers due(Callback callback) {
        Counting month = new Counting().one(DUE.name());
        LocalDate made = callback.madeOn();
        if (made == null) {
            month.times(NOT_MADE.name(), callback.dueOn().getDayOfMonth(), 1);
        }
        return month.one(LATE.name(), callback.isLate()).numbers();
    }

    private static Numbers made(Callback callback, LocalDate on) {
        boolean satisfied = Boolean.TRUE.equals(callback.satisfied());
        return new Counting()
                .one(MADE.name())
                .one(ON_TIME.name(), !callback.isLate())
                .one(REPEAT.name(), callback.number() > 1)
                .one(REACHED.name(), callback.reached())
                .one(SATISFIED.name(), callback.reached() && satisfied)
                .one(DISSATISFIED.name(), callback.reached() && !satisfied)
                .numbers();
    }
}
