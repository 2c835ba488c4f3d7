package io.dossier.query.renovation;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's second fit-out. All dates are business dates.
 *
 * @param id the renovation's UUID
 * @param tenancyId whose it is
 * @param contractor the firm that does the works
 * @param scope what is to be done
 * @param plannedStart the first day of the works as planned
 * @param plannedEnd the last
 * @param decidedOn when it was approved or rejected; null before
 * @param closedOn when it was completed or cancelled; null before
 * @param reason why it was rejected or cancelled; null otherwise
 * @param inspections in the order in which they were entered
 * @param lastPosition position of the last event in it
 */
public record RenovationDocument(
        @BsonId String id,
        String unitId,
        UUID tenancyId,
        RenovationState state,
        String contractor,
        String scope,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        LocalDate appliedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        List<Inspection> inspections,
        long lastPosition)
        implements Projected {

    /** Where renovations are kept. */
    public static final DocumentType<RenovationDocument> TYPE =
            new DocumentType<>(RenovationDocument.class, "renovations", List.of());

    /**
     * One look at the works.
     *
     * @param passed whether they were found in order
     * @param findings what was found; may be blank if passed
     * @param recordedAt when it was entered
     * @param actor who entered it; null only where the event does not say
     */
    public record Inspection(
            LocalDate inspectedOn,
            boolean passed,
            String findings,
            Instant recordedAt,
            @Nullable String actor) {}

    public RenovationDocument {
        inspections = List.copyOf(inspections);
    }

    /** The day of the approval; null unless it was approved. */
    public @Nullable LocalDate approvedOn() {
        return state == RenovationState.REJECTED ? null : decidedOn;
    }

    /** The day of the rejection; null unless it was rejected. */
    public @Nullable LocalDate rejectedOn() {
        return state == RenovationState.REJECTED ? decidedOn : null;
    }

    /** The day of the completion; null unless it was completed. */
    public @Nullable LocalDate completedOn() {
        return state == RenovationState.COMPLETED ? closedOn : null;
    }

    /** The day of the cancellation; null unless it was cancelled. */
    public @Nullable LocalDate cancelledOn() {
        return state == RenovationState.CANCELLED ? closedOn : null;
    }
}
