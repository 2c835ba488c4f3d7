package io.dossier.query.export;

import java.time.YearMonth;

/**
 * A month as it was put before leadership (R9.4).
 *
 * @param month which
 * @param number of the submission, from 1
 * @param position of its event: what was known then is every event up to here
 */
public record SubmittedMonth(YearMonth month, int number, long position) {

    /** What everything that is answered about it follows from. */
    public String mark() {
        return month + "/" + number + "/" + position;
    }
}
