package io.dossier.query.complaint;

import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.Matter;
import io.dossier.api.unit.UnitId;
import io.dossier.query.callback.Callbacks;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.Optional;

/** What events make of a matter's document. Pure. */
final class Complaints {

    private Complaints() {}

    /** The document after an event of the past; what is no event of the matter itself, as a finding of a sample, leaves it as it is. */
    static Optional<ComplaintDocument> retold(Optional<ComplaintDocument> before, Event event, Stamp stamp) {
        return switch (event) {
            case ComplaintEvent complaint -> Optional.of(after(before, complaint, stamp));
            case CallbackEvent callback -> Optional.of(after(before, callback, stamp));
            default -> before;
        };
    }

    static ComplaintDocument after(Optional<ComplaintDocument> before, ComplaintEvent event, Stamp stamp) {
        if (event instanceof ComplaintRegistered registered) {
            return registered(registered, stamp);
        }
        ComplaintDocument known = known(before);
        return with(
                known,
                known.standing().after(event),
                HandlingDraft.after(known.handling(), event, stamp),
                event instanceof ComplaintClosed ? known.callbacks().withoutArranged() : known.callbacks(),
                stamp);
    }

    static ComplaintDocument after(Optional<ComplaintDocument> before, CallbackEvent event, Stamp stamp) {
        ComplaintDocument known = known(before);
        return with(
                known,
                known.standing().after(event),
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
                Standing.of(event),
                Handling.NOTHING,
                Callbacks.NONE,
                stamp.position());
    }

    private static ComplaintDocument known(Optional<ComplaintDocument> before) {
        return before.orElseThrow(() -> new IllegalStateException("the matter was never registered"));
    }

    private static ComplaintDocument with(
            ComplaintDocument known, Standing standing, Handling handling, Callbacks callbacks, Stamp stamp) {
        return new ComplaintDocument(
                known.id(),
                known.kind(),
                known.unitId(),
                known.tenancyId(),
                known.building(),
                known.registration(),
                standing,
                handling,
                callbacks,
                stamp.position());
    }
}
