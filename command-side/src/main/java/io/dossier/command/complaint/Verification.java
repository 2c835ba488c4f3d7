package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts are checked (R6.4), and once more if need be, until a department is told to solve the matter. */
public final class Verification {
    private Verification() {}

    /** Decides {@link VerifyComplaint}. */
    public static final Decider<MatterState, VerifyComplaint> DECIDER = Decider.of(
            VerifyComplaint.class,
            Verification::events,
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "ALREADY_RESOLVED",
                            Clause.R6_12,
                            state -> !state.isAt(ComplaintState.RESOLVED_ON_THE_SPOT)),
                    ComplaintRules.ofProgress(
                            "ALREADY_ASSIGNED",
                            Clause.R6_4,
                            state -> !state.isAt(
                                    ComplaintState.ASSIGNED,
                                    ComplaintState.RESULT_REPORTED,
                                    ComplaintState.SIGNED_OFF,
                                    ComplaintState.RECTIFYING))),
            TextRules.required("finding", Clause.R6_4, VerifyComplaint::finding, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("verifiedAt", VerifyComplaint::verifiedAt));

    private static List<Event> events(Situation<MatterState, VerifyComplaint> s) {
        VerifyComplaint command = s.command();
        Instant at = ComplaintRules.moment(s, VerifyComplaint::verifiedAt);
        Matter matter = s.state().matter();
        List<MatterEvent> events = new ArrayList<>();
        events.add(new ComplaintVerified(matter, command.substantiated(), command.severity(), command.finding(), at));
        events.addAll(Reporting.upwards(
                matter, command.severity(), s.state().handling().reportedTo(), command.finding(), at));
        return CallbackArrangement.following(s, at, events);
    }
}
