package io.dossier.command.complaint;

import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Misconduct;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a matter never changes.
 *
 * @param matter which it is
 * @param registeredAt when the customer brought it
 * @param firstResponder the user name of the first employee asked, who owns it (R7.11)
 * @param accused the user name of the employee whose misconduct it is about; they never handle it (R6.14)
 */
public record Registration(Matter matter, Instant registeredAt, String firstResponder, Optional<String> accused) {

    static Registration of(ComplaintRegistered event) {
        return new Registration(
                event.matter(),
                event.registeredAt(),
                event.firstResponder(),
                event.misconduct().map(Misconduct::accused));
    }
}
