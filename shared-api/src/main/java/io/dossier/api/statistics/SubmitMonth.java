package io.dossier.api.statistics;

import io.dossier.api.Command;
import java.time.YearMonth;

/**
 * Submits a month's figures to leadership, as they are when the command is accepted (R9.4). Submitted again, they are restated.
 *
 * @param month a month that is over, in the office's zone
 * @param reason why the figures are restated; blank for a month that was not submitted yet
 */
public record SubmitMonth(YearMonth month, String reason) implements Command {
    @Override
    public String about() {
        return month.toString();
    }
}
