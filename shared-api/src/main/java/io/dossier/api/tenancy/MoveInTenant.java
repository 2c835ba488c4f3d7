package io.dossier.api.tenancy;

import io.dossier.api.Command;
import io.dossier.api.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves a tenant into a vacant unit and opens the tenancy's archive.
 *
 * @param companyName the tenant's company, 1 to 200 characters
 * @param leaseStart the lease's first day
 * @param leaseEnd the lease's last day, not before the first
 * @param movedInOn the day on which they moved in; not in the future
 */
public record MoveInTenant(
        UnitId unitId,
        UUID tenancyId,
        String companyName,
        Contact contact,
        LocalDate leaseStart,
        LocalDate leaseEnd,
        LocalDate movedInOn)
        implements Command {
    @Override
    public String about() {
        return tenancyId.toString();
    }

    @Override
    public Optional<String> newIdField() {
        return Optional.of("tenancyId");
    }
}
