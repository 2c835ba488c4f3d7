package io.dossier.api.ledger;

import io.dossier.api.Command;
import java.time.LocalDate;
import java.util.List;

/**
 * Closes the ledger of a callback day formally (R7.13).
 *
 * @param date the day, today or earlier in the office's zone
 * @param reasons why customers were not called: one for each repair that was completed that day and is uncalled, and no other
 */
public record CloseCallbackDay(LocalDate date, List<UncalledReason> reasons) implements Command {
    public CloseCallbackDay {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String about() {
        return date.toString();
    }
}
