package io.dossier.command.disclosure;

import io.dossier.api.unit.UnitId;
import java.util.Optional;
import java.util.UUID;

/** What is known of the unit, tenancy or matter whose personal data somebody asks for. */
public sealed interface Asked {
    /**
     * It is there.
     *
     * @param unitId the unit, or where it belongs; empty for a matter of a public area
     * @param tenancyId the tenancy, or to which it belongs; empty for a unit
     * @param complaintId the matter; empty for everything else
     */
    record Found(Optional<UnitId> unitId, Optional<UUID> tenancyId, Optional<UUID> complaintId) implements Asked {}

    /** There is no such thing. */
    record Nothing() implements Asked {}
}
