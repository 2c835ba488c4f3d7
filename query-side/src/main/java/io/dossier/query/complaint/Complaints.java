package io.dossier.query.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadlines;
import io.dossier.api.complaint.Severity;
import io.dossier.api.unit.UnitId;
import io.dossier.query.callback.Callbacks;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What events make of a matter's document. The rules are those of the command side; nothing is decided here. Pure. */
final class Complaints {

    private Complaints() {}

    static ComplaintDocument after(Optional<ComplaintDocument> before, ComplaintEvent event, Stamp stamp) {
        return event instanceof ComplaintRegistered registered
                ? registered(registered, stamp)
                : handled(known(before), event, stamp);
    }

    static ComplaintDocument after(Optional<ComplaintDocument> before, CallbackEvent event, Stamp stamp) {
        ComplaintDocument known = known(before);
        return with(
                known,
                event,
                known.severity(),
                department(known, event),
                known.handling(),
                known.callbacks().after(event, stamp),
                stamp);
    }

    private static ComplaintDocument registered(ComplaintRegistered event, Stamp stamp) {
        Matter matter = event.matter();
        return new ComplaintDocument(
                matter.complaintId().toString(),
                matter.kind(),
                matter.unitId().map(UnitId::value).orElse(null),
                matter.tenancyId().orElse(null),
                matter.building().orElse(null),
                Registration.of(event, stamp),
                ComplaintState.REGISTERED,
                event.severity(),
                null,
                ClosingGate.NOTHING_DONE.after(event),
                OpenDue.of(OpenDeadlines.NONE.after(event)),
                Handling.NOTHING,
                Callbacks.NONE,
                stamp.position());
    }

    private static ComplaintDocument handled(ComplaintDocument known, ComplaintEvent event, Stamp stamp) {
        return with(
                known,
                event,
                event instanceof ComplaintVerified verified ? verified.severity() : known.severity(),
                department(known, event),
                HandlingDraft.after(known.handling(), event, stamp),
                event instanceof ComplaintClosed ? known.callbacks().withoutArranged() : known.callbacks(),
                stamp);
    }

    private static @Nullable String department(ComplaintDocument known, ComplaintEvent event) {
        if (event instanceof DepartmentAssigned assigned) {
            return assigned.department();
        }
        return event instanceof ComplaintReopened ? null : known.department();
    }

    private static @Nullable String department(ComplaintDocument known, CallbackEvent event) {
        return switch (event) {
            case RectificationOrdered ordered -> ordered.department();
            case CallbackArranged e -> known.department();
            case CallbackRecorded e -> known.department();
            case CallbackReviewed e -> known.department();
        };
    }

    private static ComplaintDocument known(Optional<ComplaintDocument> before) {
        return before.orElseThrow(() -> new IllegalStateException("the matter was never registered"));
    }

    private static ComplaintDocument with(
            ComplaintDocument known,
            MatterEvent event,
            Severity severity,
            @Nullable String department,
            Handling handling,
            Callbacks callbacks,
            Stamp stamp) {
        return new ComplaintDocument(
                known.id(),
                known.kind(),
                known.unitId(),
                known.tenancyId(),
                known.building(),
                known.registration(),
                known.state().after(event),
                severity,
                department,
                known.gate().after(event),
                OpenDue.of(OpenDue.deadlines(known.deadlines()).after(event)),
                handling,
                callbacks,
                stamp.position());
    }
}
