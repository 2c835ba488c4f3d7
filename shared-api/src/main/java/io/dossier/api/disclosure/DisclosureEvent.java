package io.dossier.api.disclosure;

import io.dossier.api.Event;
import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody was let see. It names no customer: who saw it is in the metadata of the event, as of every other. */
public sealed interface DisclosureEvent extends Event {
    /** The id of the stream of what a user was let see. No unit's id has a slash, and neither has a UUID. */
    static String streamOf(String user) {
        return "disclosure/" + user;
    }

    /**
     * Somebody was let see the personal data of a unit, tenancy or matter, which else is masked for them (R1.8).
     *
     * @param subject what it is of; the ids beside it say where that belongs
     * @param unitId the unit, or that of the tenancy or matter; empty for a matter of a public area
     * @param tenancyId the tenancy, or that of the matter; empty for a unit, and a matter of a public area
     * @param complaintId the matter; empty for a unit or tenancy
     * @param reason why, in the words of who asked
     * @param revealedAt when
     * @param until from then on it is masked again
     */
    record PersonalDataRevealed(
            RevealedSubject subject,
            Optional<UnitId> unitId,
            Optional<UUID> tenancyId,
            Optional<UUID> complaintId,
            String reason,
            Instant revealedAt,
            Instant until)
            implements DisclosureEvent {
        @Override
        public String about() {
            return switch (subject) {
                case UNIT -> unitId.orElseThrow().value();
                case TENANCY -> tenancyId.orElseThrow().toString();
                case COMPLAINT -> complaintId.orElseThrow().toString();
            };
        }
    }
}
