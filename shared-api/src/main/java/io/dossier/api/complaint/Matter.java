package io.dossier.api.complaint;

import io.dossier.api.unit.UnitId;
import java.util.Optional;
import java.util.UUID;

/**
 * Which matter an event is about, and what readers group it by. Fixed at registration and carried by each of its events.
 *
 * @param complaintId the matter
 * @param kind what it is
 * @param unitId the unit; empty where only a public area was named
 * @param tenancyId the unit's tenancy on the day of registration; empty for a public area, also one beside a vacant unit
 * @param building the building; empty outdoors
 */
public record Matter(
        UUID complaintId,
        ComplaintKind kind,
        Optional<UnitId> unitId,
        Optional<UUID> tenancyId,
        Optional<String> building) {}
