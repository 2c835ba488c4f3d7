package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.List;

/**
 * A closed matter is taken up again, since its owner is responsible until the customer is satisfied (R7.11). From then on a result is due as
 * if a department had been told to solve it (R6.4), whether one is told soon or not.
 */
public final class Reopening {
    private Reopening() {}

    static final Rule<MatterState, ReopenComplaint> MATTER_IS_CLOSED = Rule.<MatterState, ReopenComplaint>of(
                    "COMPLAINT_NOT_CLOSED",
                    Clause.R7_11,
                    "complaintId",
                    s -> s.state().registration().isEmpty() || !s.state().isOpen())
            .naming(s -> List.of(s.state().stage().map(Enum::name).orElse("")));

    /** Decides {@link ReopenComplaint}. */
    public static final Decider<MatterState, ReopenComplaint> DECIDER = Decider.of(
            ReopenComplaint.class,
            Reopening::events,
            List.of(ComplaintRules.complaintIsKnown(), ComplaintRules.accusedStaysOut(), MATTER_IS_CLOSED),
            TextRules.required("reason", Clause.R7_11, ReopenComplaint::reason, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("reopenedAt", ReopenComplaint::reopenedAt));

    private static List<Event> events(Situation<MatterState, ReopenComplaint> s) {
        Instant at = ComplaintRules.moment(s, ReopenComplaint::reopenedAt);
        return List.of(new ComplaintReopened(s.state().matter(), s.command().reason(), at), ResultDeadline.of(s, at));
    }
}
