package io.dossier.query.complaint;

import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadlines;
import io.dossier.api.complaint.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands. State, gate and deadlines follow from the events by the very rules of the command side.
 *
 * @param severity how grave it is, as far as is known now
 * @param department who solves it now; null until one was told to
 * @param gate what was done of all that closing asks for
 * @param deadlines what must still be done, and by when
 */
public record Standing(
        ComplaintState state,
        Severity severity,
        @Nullable String department,
        ClosingGate gate,
        List<OpenDue> deadlines) {

    public Standing {
        deadlines = List.copyOf(deadlines);
    }

    /** How a matter stands that was just registered. */
    public static Standing of(ComplaintRegistered event) {
        return new Standing(
                ComplaintState.REGISTERED,
                event.severity(),
                null,
                ClosingGate.NOTHING_DONE.after(event),
                OpenDue.of(OpenDeadlines.NONE.after(event)));
    }

    /** How it stands after anything else. */
    public Standing after(MatterEvent event) {
        return new Standing(
                state.after(event),
                event instanceof ComplaintVerified verified ? verified.severity() : severity,
                departmentAfter(event),
                gate.after(event),
                OpenDue.of(OpenDue.deadlines(deadlines).after(event)));
    }

    private @Nullable String departmentAfter(MatterEvent event) {
        if (event instanceof DepartmentAssigned assigned) {
            return assigned.department();
        }
        if (event instanceof RectificationOrdered ordered) {
            return ordered.department();
        }
        return event instanceof ComplaintReopened ? null : department; // then one is told anew
    }
}
