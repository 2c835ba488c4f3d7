package io.dossier.command.ledger;

import io.dossier.api.ledger.CompletedRepair;
import java.util.List;
import java.util.UUID;

/**
 * What the close of a day looks at.
 *
 * @param day the day, as its own stream tells
 * @param completed the repairs that were completed that day, in the order of their completion
 * @param asOfPosition the position in the event store up to which that is known
 */
public record DayBook(CallbackDayState day, List<CompletedRepair> completed, long asOfPosition) {
    public DayBook {
        completed = List.copyOf(completed);
    }

    /** Those whose customers nobody has called. */
    List<CompletedRepair> uncalled() {
        return completed.stream().filter(repair -> !repair.called()).toList();
    }

    boolean isCompleted(UUID complaintId) {
        return completed.stream().anyMatch(repair -> repair.complaintId().equals(complaintId));
    }

    boolean isCalled(UUID complaintId) {
        return completed.stream().anyMatch(repair -> repair.complaintId().equals(complaintId) && repair.called());
    }
}
