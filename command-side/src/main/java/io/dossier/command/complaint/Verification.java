package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts are checked (R6.4), and once more if need be, until a department is told to solve the matter. */
public final class Verification {
    private Verification() {}

    /** That a matter is not grave after all, so that nobody reviews it, only the manager says, to whom it was reported. */
    static final Rule<MatterState, VerifyComplaint> GRAVE_MATTERS_ARE_THE_MANAGERS =
            Rule.<MatterState, VerifyComplaint>of(
                            "SEVERITY_LOWERED",
                            Clause.R6_5,
                            "severity",
                            s -> !isPlayedDown(s) || s.sender().role() == Role.MANAGER)
                    .naming(Verification::severity);

    /** What a review decided is carried out. */
    static final Rule<MatterState, VerifyComplaint> REVIEW_STANDS = Rule.<MatterState, VerifyComplaint>of(
                    "ALREADY_REVIEWED",
                    Clause.R6_5,
                    "severity",
                    s -> !isPlayedDown(s) || !s.state().gate().reviewed())
            .naming(Verification::severity);

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
                                    ComplaintState.RECTIFYING)),
                    GRAVE_MATTERS_ARE_THE_MANAGERS,
                    REVIEW_STANDS),
            TextRules.required("finding", Clause.R6_4, VerifyComplaint::finding, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("verifiedAt", VerifyComplaint::verifiedAt));

    private static boolean isPlayedDown(Situation<MatterState, VerifyComplaint> s) {
        return s.state().gate().reviewNeeded() && !s.command().severity().needsReview();
    }

    private static List<String> severity(Situation<MatterState, VerifyComplaint> s) {
        return List.of(
                s.command().severity().name(), s.state().handling().severity().name());
    }

    private static List<Event> events(Situation<MatterState, VerifyComplaint> s) {
        VerifyComplaint command = s.command();
        Instant at = ComplaintRules.moment(s, VerifyComplaint::verifiedAt);
        Matter matter = s.state().matter();
        List<MatterEvent> events = new ArrayList<>();
        events.add(new ComplaintVerified(matter, command.substantiated(), command.severity(), command.finding(), at));
        events.addAll(Reporting.upwards(
                matter, command.severity(), s.state().handling().reportedTo(), command.finding(), at));
        events.addAll(ReviewDeadline.of(s, s.state(), matter, command.severity(), at));
        // A department may be told to solve it by another day; if none is told, that is not forgotten.
        if (command.substantiated() && s.state().deadlines().of(Deadline.RESULT).isEmpty()) {
            events.add(ResultDeadline.of(s, at));
        }
        return CallbackArrangement.following(s, at, events);
    }
}
