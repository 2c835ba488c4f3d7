package io.dossier.command.repairs;

import io.dossier.api.ledger.CompletedRepair;
import java.time.LocalDate;
import java.util.UUID;

/** What is known of all repairs. Every answer takes in all events that were stored when it was asked for. */
public interface Repairs {
    /** The repairs that were completed on a day in the office's zone, in the order of their completion. */
    AsOf<CompletedRepair> completedOn(LocalDate day);

    /** The repairs that were registered from one day to another in the office's zone, both included, in the order of their ids' texts. */
    AsOf<UUID> registered(LocalDate from, LocalDate to);
}
