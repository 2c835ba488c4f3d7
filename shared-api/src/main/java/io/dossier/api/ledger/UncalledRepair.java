package io.dossier.api.ledger;

import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A repair whose customer nobody had called when the day was closed, and why (R7.13).
 *
 * @param complaintId the matter
 * @param unitId the unit; empty for a public area
 * @param building the building; empty outdoors
 * @param department whose work it was
 * @param completedAt when it was completed
 * @param reason why nobody called
 */
public record UncalledRepair(
        UUID complaintId,
        Optional<UnitId> unitId,
        Optional<String> building,
        String department,
        Instant completedAt,
        String reason) {

    /** The repair with that reason. */
    public static UncalledRepair of(CompletedRepair repair, String reason) {
        return new UncalledRepair(
                repair.complaintId(),
                repair.unitId(),
                repair.building(),
                repair.department(),
                repair.completedAt(),
                reason);
    }
}
