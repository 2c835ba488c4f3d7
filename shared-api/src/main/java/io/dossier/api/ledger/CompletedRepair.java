package io.dossier.api.ledger;

import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Departments;
import io.dossier.api.complaint.Matter;
import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A repair in the ledger of the day on which it was completed (R7.13). It is completed when a department reports a result, or when it
 * is solved on the spot. One whose work is renewed is completed again, and stands in the ledger of that day too; of several reports on
 * one day the last counts, and the customer is asked about that one. An unfounded one is never completed, for nothing was repaired.
 *
 * <p>A call counts for every completion before it of which the customer was not asked yet: whoever is reached is asked about all.
 *
 * @param complaintId the matter
 * @param unitId the unit; empty for a public area
 * @param building the building; empty outdoors
 * @param department whose work it was
 * @param completedAt when it was completed, to be asked about after that
 * @param attempts how often the customer was called or visited about it, up to the time when they were reached
 * @param reached whether the customer was reached
 * @param satisfied whether the customer was satisfied then; empty exactly if not reached
 */
public record CompletedRepair(
        UUID complaintId,
        Optional<UnitId> unitId,
        Optional<String> building,
        String department,
        Instant completedAt,
        int attempts,
        boolean reached,
        Optional<Boolean> satisfied) {

    /** The repair that an event completed; empty if it completed none. */
    public static Optional<CompletedRepair> by(ComplaintEvent event) {
        return event.matter().kind() == ComplaintKind.REPAIR ? completed(event) : Optional.empty();
    }

    private static Optional<CompletedRepair> completed(ComplaintEvent event) {
        return switch (event) {
            case ResultReported e -> Optional.of(uncalled(e.matter(), e.department(), e.reportedAt()));
            case ComplaintResolvedOnTheSpot e ->
                Optional.of(uncalled(e.matter(), Departments.CUSTOMER_SERVICE, e.resolvedAt()));
            case ComplaintRegistered e -> Optional.empty();
            case ComplaintVerified e -> Optional.empty();
            case ComplaintEscalated e -> Optional.empty();
            case DepartmentAssigned e -> Optional.empty();
            case NonCooperationReported e -> Optional.empty();
            case InvestigatorAssigned e -> Optional.empty();
            case CustomerAnswered e -> Optional.empty();
            case ResultSignedOff e -> Optional.empty();
            case ReviewRecorded e -> Optional.empty();
            case MeasuresCompleted e -> Optional.empty();
            case ComplaintFlaggedMalicious e -> Optional.empty();
            case ComplaintClosed e -> Optional.empty();
            case ComplaintReopened e -> Optional.empty();
            case DeadlineSet e -> Optional.empty();
            case DeadlineMissed e -> Optional.empty();
        };
    }

    private static CompletedRepair uncalled(Matter matter, String department, Instant completedAt) {
        return new CompletedRepair(
                matter.complaintId(),
                matter.unitId(),
                matter.building(),
                department,
                completedAt,
                0,
                false,
                Optional.empty());
    }

    /** Whether the customer was called or visited about it at all. */
    public boolean called() {
        return attempts > 0;
    }

    /** The repair after a callback of its matter that was made after its completion. Whoever was reached is not asked about it again. */
    public CompletedRepair after(CallbackRecorded call) {
        return reached
                ? this
                : new CompletedRepair(
                        complaintId,
                        unitId,
                        building,
                        department,
                        completedAt,
                        attempts + 1,
                        call.reached(),
                        call.satisfied());
    }
}
