package io.dossier.api.complaint;

import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import java.util.List;
import java.util.Optional;

/**
 * How far a matter is. {@link #transitions()} is the one place that says which event leads from where to where; events that
 * are not in it leave the state as it is.
 */
public enum ComplaintState {
    /** Entered in the register. */
    REGISTERED,
    /** Solved while the customer waited (R6.12). */
    RESOLVED_ON_THE_SPOT,
    /** The facts are checked (R6.4). */
    VERIFIED,
    /** A department solves it (R6.4). */
    ASSIGNED,
    /** The department has reported a result (R6.6). */
    RESULT_REPORTED,
    /** The department's head has signed the result (R6.7). */
    SIGNED_OFF,
    /** The customer was not satisfied, and a department mends it (R9.3). */
    RECTIFYING,
    /** Everything that the regulations ask for was done. */
    CLOSED,
    /** Taken up again after it was closed. */
    REOPENED;

    /**
     * One way from a state to another.
     *
     * @param from the state before; empty for the beginning
     * @param event the kind of event that leads on
     * @param to the state after
     */
    public record Transition(Optional<ComplaintState> from, Class<? extends MatterEvent> event, ComplaintState to) {}

    private static final List<Transition> TRANSITIONS = List.of(
            new Transition(Optional.empty(), ComplaintRegistered.class, REGISTERED),
            from(REGISTERED, ComplaintResolvedOnTheSpot.class, RESOLVED_ON_THE_SPOT),
            from(REGISTERED, ComplaintVerified.class, VERIFIED),
            from(REOPENED, ComplaintVerified.class, VERIFIED),
            from(VERIFIED, DepartmentAssigned.class, ASSIGNED),
            from(REOPENED, DepartmentAssigned.class, ASSIGNED),
            from(ASSIGNED, ResultReported.class, RESULT_REPORTED),
            from(RECTIFYING, ResultReported.class, RESULT_REPORTED),
            from(SIGNED_OFF, ResultReported.class, RESULT_REPORTED),
            from(RESULT_REPORTED, ResultSignedOff.class, SIGNED_OFF),
            from(RESOLVED_ON_THE_SPOT, RectificationOrdered.class, RECTIFYING),
            from(VERIFIED, RectificationOrdered.class, RECTIFYING),
            from(RESULT_REPORTED, RectificationOrdered.class, RECTIFYING),
            from(SIGNED_OFF, RectificationOrdered.class, RECTIFYING),
            from(RESOLVED_ON_THE_SPOT, ComplaintClosed.class, CLOSED),
            from(VERIFIED, ComplaintClosed.class, CLOSED),
            from(SIGNED_OFF, ComplaintClosed.class, CLOSED),
            from(CLOSED, ComplaintReopened.class, REOPENED));

    private static Transition from(ComplaintState from, Class<? extends MatterEvent> event, ComplaintState to) {
        return new Transition(Optional.of(from), event, to);
    }

    /** Every way from a state to another. */
    public static List<Transition> transitions() {
        return TRANSITIONS;
    }

    /** The state after an event; this one, if the event leads nowhere from here. */
    public ComplaintState after(MatterEvent event) {
        return after(Optional.of(this), event).orElse(this);
    }

    /** The state after an event; the same, if the event leads nowhere from there. Empty is the beginning. */
    public static Optional<ComplaintState> after(Optional<ComplaintState> state, MatterEvent event) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.event().isInstance(event)
                        && transition.from().equals(state))
                .map(Transition::to)
                .findFirst()
                .or(() -> state);
    }

    /** Whether something may still be done about the matter. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
