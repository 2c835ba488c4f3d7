package io.dossier.api.complaint;

import io.dossier.api.unit.UnitId;
import java.util.Optional;
import java.util.UUID;

/**
 * Which matter an event is about, and what readers group it by. Fixed at registration and carried by each of its events.
 *
 * @param complaintId the matter
 * @param kind what it is
 * @param unitId the unit; empty for a public area
 * @param tenancyId the tenancy of the day of registration; empty for a public area
 * @param building the building; empty outdoors
 */
public record Matter(
        UUID complaintId,
        ComplaintKind kind,
        Optional<UnitId> unitId,
        Optional<UUID> tenancyId,
        Optional<String> building) {}
