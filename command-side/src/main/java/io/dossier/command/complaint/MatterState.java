package io.dossier.command.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadlines;
import java.util.Optional;
import java.util.Set;

/**
 * What decisions need to know of a matter. How far it is, what is still missing and what is due by when are told by the same three
 * tables that readers of the events use, so that both sides always say the same.
 *
 * @param registration what was fixed when it was entered; empty while it is not in the register
 * @param stage how far it is; empty while it is not in the register
 * @param gate what was done of all that closing asks for
 * @param deadlines what must still be done, and by when
 * @param handling how it is handled
 * @param callbacks what the customer was asked, and will be
 */
public record MatterState(
        Optional<Registration> registration,
        Optional<ComplaintState> stage,
        ClosingGate gate,
        OpenDeadlines deadlines,
        Handling handling,
        Callbacks callbacks) {

    /** No such matter is in the register. */
    public static final MatterState UNKNOWN = new MatterState(
            Optional.empty(),
            Optional.empty(),
            ClosingGate.NOTHING_DONE,
            OpenDeadlines.NONE,
            Handling.NONE,
            Callbacks.NONE);

    /** Which matter it is, and what its events are grouped by. Asked only of one that is in the register. */
    public Matter matter() {
        return registration.map(Registration::matter).orElseThrow();
    }

    /** Whether it is at one of these stages. */
    public boolean isAt(ComplaintState... stages) {
        return stage.map(Set.of(stages)::contains).orElse(false);
    }

    /** Whether something may still be done about it; also of a matter that is not known. */
    public boolean isOpen() {
        return stage.map(ComplaintState::isOpen).orElse(true);
    }

    /** The same after an event of which nobody knows who acted. */
    public MatterState evolve(MatterEvent event) {
        return evolve(event, Optional.empty());
    }

    /** The state after what somebody did. Only assigns: the rules were checked before the event came to be. */
    public MatterState evolve(MatterEvent event, Optional<String> actor) {
        return switch (event) {
            case ComplaintEvent complaint -> evolve(complaint);
            case CallbackEvent callback -> evolve(callback, actor);
            default -> throw new IllegalArgumentException("no matter knows the event " + event.getClass());
        };
    }

    private MatterState evolve(ComplaintEvent event) {
        Optional<Registration> registered =
                event instanceof ComplaintRegistered entered ? Optional.of(Registration.of(entered)) : registration;
        return new MatterState(
                registered,
                ComplaintState.after(stage, event),
                gate.after(event),
                deadlines.after(event),
                handling.after(event),
                callbacks.after(event));
    }

    private MatterState evolve(CallbackEvent event, Optional<String> actor) {
        return new MatterState(
                registration,
                ComplaintState.after(stage, event),
                gate.after(event),
                deadlines.after(event),
                switch (event) {
                    case RectificationOrdered e -> handling.by(e.department()).at(e.orderedAt());
                    case CallbackArranged e -> handling.at(e.arrangedAt());
                    case CallbackRecorded e -> handling.at(e.calledAt());
                    case CallbackReviewed e -> handling;
                },
                callbacks.after(event, actor));
    }
}
