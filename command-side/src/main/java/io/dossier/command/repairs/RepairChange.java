package io.dossier.command.repairs;

import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.ledger.CompletedRepair;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an event changes in what is known of all repairs. */
sealed interface RepairChange {
    /** A repair was registered. */
    record Registered(UUID complaintId, Instant at) implements RepairChange {}

    /** A repair was completed. */
    record Completed(CompletedRepair repair) implements RepairChange {}

    /** The customer of a repair was called. */
    record Called(CallbackRecorded call) implements RepairChange {}

    /** Whether events of that class can change anything; of others not even the payload is read. */
    static boolean mayFollowFrom(Class<?> event) {
        return ComplaintEvent.class.isAssignableFrom(event) || event == CallbackRecorded.class;
    }

    /** What that event changes; empty if nothing. */
    static Optional<RepairChange> of(Object event) {
        if (event instanceof CallbackRecorded call) {
            return call.matter().kind() == ComplaintKind.REPAIR ? Optional.of(new Called(call)) : Optional.empty();
        }
        if (event instanceof ComplaintRegistered entered) {
            return entered.matter().kind() == ComplaintKind.REPAIR
                    ? Optional.of(new Registered(entered.matter().complaintId(), entered.registeredAt()))
                    : Optional.empty();
        }
        return event instanceof ComplaintEvent handling
                ? CompletedRepair.by(handling).map(Completed::new)
                : Optional.empty();
    }
}
