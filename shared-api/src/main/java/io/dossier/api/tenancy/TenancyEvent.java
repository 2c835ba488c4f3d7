package io.dossier.api.tenancy;

import io.dossier.api.DossierEvent;
import io.dossier.api.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What happens to a tenancy. Dates are business dates in the office's zone. */
public sealed interface TenancyEvent extends DossierEvent {

    /** The tenancy that it happened to. */
    UUID tenancyId();

    /**
     * A tenant moved in; the tenancy's archive was opened.
     *
     * @param building the unit's building, since catalogues and box lists are kept by building and floor
     * @param floor the unit's storey
     * @param companyName the tenant's company, which is also the archive's label
     * @param contact whom to call there
     * @param leaseStart the lease's first day
     * @param leaseEnd the lease's last day
     * @param movedInOn the day on which they moved in
     */
    record TenantMovedIn(
            UnitId unitId,
            UUID tenancyId,
            String building,
            int floor,
            String companyName,
            Contact contact,
            LocalDate leaseStart,
            LocalDate leaseEnd,
            LocalDate movedInOn)
            implements TenancyEvent {
        @Override
        public Optional<UUID> introduces() {
            return Optional.of(tenancyId);
        }
    }

    /**
     * The tenant's company took another name, and the archive's label with it.
     *
     * @param formerName the name until then
     * @param companyName the name from then on
     * @param renamedOn the day on which the company took it
     */
    record CompanyRenamed(UnitId unitId, UUID tenancyId, String formerName, String companyName, LocalDate renamedOn)
            implements TenancyEvent {}

    /**
     * The lease ended; the unit is vacant and the archive closed to further papers.
     *
     * @param terminatedOn the tenancy's last day
     * @param reason in the office's words
     */
    record LeaseTerminated(UnitId unitId, UUID tenancyId, LocalDate terminatedOn, String reason)
            implements TenancyEvent {}
}
