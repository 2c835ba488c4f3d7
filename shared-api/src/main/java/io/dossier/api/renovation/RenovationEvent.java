package io.dossier.api.renovation;

import io.dossier.api.DossierEvent;
import io.dossier.api.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What happens to a renovation. Dates are business dates in the office's zone. */
public sealed interface RenovationEvent extends DossierEvent {

    /** The tenancy that it belongs to. */
    UUID tenancyId();

    /** The renovation that it happened to. */
    UUID renovationId();

    /**
     * The tenant applied for a renovation.
     *
     * @param contractor the firm that will do the works
     * @param scope what is to be done
     * @param plannedStart the first day of the works
     * @param plannedEnd the last day of the works
     * @param appliedOn the date of the application
     */
    record RenovationApplied(
            UnitId unitId,
            UUID tenancyId,
            UUID renovationId,
            String contractor,
            String scope,
            LocalDate plannedStart,
            LocalDate plannedEnd,
            LocalDate appliedOn)
            implements RenovationEvent {
        @Override
        public Optional<UUID> introduces() {
            return Optional.of(renovationId);
        }
    }

    /**
     * The application was approved; the works may begin.
     *
     * @param approvedOn the day on which the manager approved it
     */
    record RenovationApproved(UnitId unitId, UUID tenancyId, UUID renovationId, LocalDate approvedOn)
            implements RenovationEvent {}

    /**
     * The application was turned down.
     *
     * @param rejectedOn the day on which the manager turned it down
     * @param reason why, in the office's words
     */
    record RenovationRejected(UnitId unitId, UUID tenancyId, UUID renovationId, LocalDate rejectedOn, String reason)
            implements RenovationEvent {}

    /**
     * The works were inspected.
     *
     * @param inspectedOn the day of the inspection
     * @param passed whether they were found in order
     * @param findings what was found; blank only if passed
     */
    record RenovationInspected(
            UnitId unitId, UUID tenancyId, UUID renovationId, LocalDate inspectedOn, boolean passed, String findings)
            implements RenovationEvent {}

    /**
     * The works were finished and the renovation closed.
     *
     * @param completedOn the day on which they were found finished
     */
    record RenovationCompleted(UnitId unitId, UUID tenancyId, UUID renovationId, LocalDate completedOn)
            implements RenovationEvent {}

    /**
     * The renovation was given up before it was completed.
     *
     * @param cancelledOn the day on which it was given up
     * @param reason why, in the office's words
     */
    record RenovationCancelled(UnitId unitId, UUID tenancyId, UUID renovationId, LocalDate cancelledOn, String reason)
            implements RenovationEvent {}
}
