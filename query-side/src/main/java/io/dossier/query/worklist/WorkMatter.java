package io.dossier.query.worklist;

import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.unit.UnitId;
import io.dossier.query.complaint.Standing;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What work lists must remember of a matter, also of a closed one, which may be taken up again.
 *
 * @param id the matter's UUID
 * @param unitId null for a public area
 * @param building null outdoors
 * @param position of the registration's event
 * @param lastPosition position of the last event in it
 */
public record WorkMatter(
        @BsonId String id,
        ComplaintKind kind,
        String subject,
        String firstResponder,
        @Nullable String unitId,
        @Nullable String building,
        Instant registeredAt,
        long position,
        Standing standing,
        long lastPosition)
        implements Projected {

    /** Where they are kept. Only the projector reads them. */
    public static final DocumentType<WorkMatter> TYPE = new DocumentType<>(WorkMatter.class, "work_matters", List.of());

    static WorkMatter after(Optional<WorkMatter> before, MatterEvent event, Stamp stamp) {
        if (event instanceof ComplaintRegistered registered) {
            return registered(registered, stamp);
        }
        WorkMatter known = before.orElseThrow(() -> new IllegalStateException("the matter was never registered"));
        return new WorkMatter(
                known.id,
                known.kind,
                known.subject,
                known.firstResponder,
                known.unitId,
                known.building,
                known.registeredAt,
                known.position,
                known.standing.after(event),
                stamp.position());
    }

    private static WorkMatter registered(ComplaintRegistered event, Stamp stamp) {
        Matter matter = event.matter();
        return new WorkMatter(
                matter.complaintId().toString(),
                matter.kind(),
                event.subject(),
                event.firstResponder(),
                matter.unitId().map(UnitId::value).orElse(null),
                matter.building().orElse(null),
                event.registeredAt(),
                stamp.position(),
                Standing.of(event),
                stamp.position());
    }

    /** What work lists show of it; empty when nothing is to be done any more. */
    Optional<WorkItem> item() {
        if (!standing.state().isOpen()) {
            return Optional.empty();
        }
        ClosingGate gate = standing.gate();
        return Optional.of(new WorkItem(
                id,
                kind,
                standing.state(),
                standing.severity(),
                subject,
                standing.department(),
                firstResponder,
                unitId,
                building,
                registeredAt,
                position,
                gate.awaitsDepartment(),
                standing.state() == ComplaintState.RESULT_REPORTED,
                gate.mayBeCalledBack() && !gate.satisfied(),
                gate.reviewNeeded() && !gate.reviewed(),
                standing.deadlines()));
    }
}
