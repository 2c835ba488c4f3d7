package io.dossier.query.complaint;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Severity;
import io.dossier.query.callback.Callbacks;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the register with all that was done about it.
 *
 * @param id the matter's UUID
 * @param unitId the unit; null for a public area
 * @param tenancyId the tenancy of the day of registration; null for a public area
 * @param building the building; null outdoors
 * @param lastPosition position of the last event in it
 */
public record ComplaintDocument(
        @BsonId String id,
        ComplaintKind kind,
        @Nullable String unitId,
        @Nullable UUID tenancyId,
        @Nullable String building,
        Registration registration,
        Standing standing,
        Handling handling,
        Callbacks callbacks,
        long lastPosition)
        implements Projected {

    /** Where matters are kept. They are read by id alone. */
    public static final DocumentType<ComplaintDocument> TYPE =
            new DocumentType<>(ComplaintDocument.class, "complaints", List.of());

    /** The position of its newest event, by which people say how far they know it. */
    public long position() {
        return lastPosition;
    }

    /** How far it is. */
    public ComplaintState state() {
        return standing.state();
    }

    /** How grave it is, as far as is known now. */
    public Severity severity() {
        return standing.severity();
    }

    /** Who solves it now; null until one was told to. */
    public @Nullable String department() {
        return standing.department();
    }

    /** Whether it is one of the matters that somebody may see. */
    public boolean isIn(MattersInSight sight) {
        return sight.takes(standing.department(), registration.firstResponder());
    }

    /** What must still be done, and by when. */
    public List<OpenDue> deadlines() {
        return standing.deadlines();
    }
}
