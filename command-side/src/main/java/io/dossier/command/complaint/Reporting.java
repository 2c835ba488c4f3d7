package io.dossier.command.complaint;

import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Serious matters are reported to the manager (R6.5), special ones to leadership as well (R6.4); to each of them once. */
final class Reporting {
    private Reporting() {}

    /** The reports that are still to be made of a matter that is so grave. */
    static List<ComplaintEscalated> upwards(
            Matter matter, Severity severity, Set<Addressee> already, String reason, Instant at) {
        return addressees(severity).stream()
                .filter(addressee -> !already.contains(addressee))
                .map(addressee -> new ComplaintEscalated(matter, addressee, reason, at))
                .toList();
    }

    private static List<Addressee> addressees(Severity severity) {
        return switch (severity) {
            case MINOR, NORMAL -> List.of();
            case SERIOUS -> List.of(Addressee.MANAGER);
            case SPECIAL -> List.of(Addressee.MANAGER, Addressee.LEADERSHIP);
        };
    }
}
