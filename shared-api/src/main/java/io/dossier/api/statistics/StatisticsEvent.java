package io.dossier.api.statistics;

import io.dossier.api.Event;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** What happens to the figures of a month. */
public sealed interface StatisticsEvent extends Event {
    /** The month of the office's calendar. */
    YearMonth month();

    @Override
    default String about() {
        return month().toString();
    }

    /**
     * A month's figures were submitted to leadership (R9.4). They are those of all events before this one in the store, and its position
     * there is what they are bound to; the figures themselves do not stand in it.
     *
     * @param month the month of the office's calendar
     * @param number which submission of the month, from 1; the first is the original, every later one a restatement
     * @param reason why the figures were restated; empty for the original
     * @param submittedAt when
     */
    record MonthSubmitted(YearMonth month, int number, Optional<String> reason, Instant submittedAt)
            implements StatisticsEvent {}
}
