package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.command.complaint.Callbacks.Arranged;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A department is told to solve the matter by a day (R6.4), or another in its place. */
public final class Assignment {
    private Assignment() {}

    /** What a department is told was found to be so. */
    static final Rule<MatterState, AssignComplaint> FACTS_ARE_CHECKED = ComplaintRules.ofProgress(
            "NOT_VERIFIED",
            Clause.R6_4,
            state -> state.gate().verified() || !state.isAt(ComplaintState.REGISTERED, ComplaintState.REOPENED));

    static final Rule<MatterState, AssignComplaint> FACTS_ARE_SO = ComplaintRules.ofProgress(
            "COMPLAINT_UNFOUNDED",
            Clause.R6_4,
            state -> !(state.isAt(ComplaintState.VERIFIED) && state.gate().unfounded()));

    static final Rule<MatterState, AssignComplaint> NOTHING_WAS_SOLVED_YET = ComplaintRules.ofProgress(
            "ALREADY_RESOLVED", Clause.R6_12, state -> !state.isAt(ComplaintState.RESOLVED_ON_THE_SPOT));

    /** Renewed work is ordered after a callback (R9.3), or after the matter was reopened. */
    static final Rule<MatterState, AssignComplaint> NO_RESULT_IS_REPORTED = ComplaintRules.ofProgress(
            "RESULT_ALREADY_REPORTED",
            Clause.R6_6,
            state -> !state.isAt(ComplaintState.RESULT_REPORTED, ComplaintState.SIGNED_OFF));

    static final Rule<MatterState, AssignComplaint> TAKING_AWAY_HAS_A_REASON = Rule.<MatterState, AssignComplaint>of(
                    "REASSIGNMENT_REASON_MISSING",
                    Clause.R6_4,
                    "reason",
                    s -> !s.state().isAt(ComplaintState.ASSIGNED, ComplaintState.RECTIFYING)
                            || Characters.saySomething(s.command().reason().orElse("")))
            .naming(s -> List.of(ComplaintRules.department(s)));

    /** Decides {@link AssignComplaint}. */
    public static final Decider<MatterState, AssignComplaint> DECIDER = Decider.of(
            AssignComplaint.class,
            Assignment::events,
            ComplaintRules.ofEveryStep(),
            List.of(
                    FACTS_ARE_CHECKED,
                    FACTS_ARE_SO,
                    NOTHING_WAS_SOLVED_YET,
                    NO_RESULT_IS_REPORTED,
                    TAKING_AWAY_HAS_A_REASON,
                    ComplaintRules.departmentIsKnown(Clause.R6_4, "department", c -> Optional.of(c.department())),
                    DateRules.notInPast(
                            "DUE_IN_PAST", Clause.R6_4, "dueOn", AssignComplaint::dueOn, AssignComplaint::assignedAt)),
            TextRules.optional("reason", c -> c.reason().orElse(""), Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("assignedAt", AssignComplaint::assignedAt));

    private static List<Event> events(Situation<MatterState, AssignComplaint> s) {
        AssignComplaint command = s.command();
        Instant at = ComplaintRules.moment(s, AssignComplaint::assignedAt);
        LocalDate dueOn = command.dueOn().orElseGet(() -> ResultDeadline.from(s, at));
        List<Event> events = new ArrayList<>();
        events.add(new DepartmentAssigned(s.state().matter(), command.department(), dueOn, command.reason(), at));
        s.state()
                .callbacks()
                .arranged()
                .map(arranged -> new Arranged(command.department(), arranged.method(), later(arranged.dueOn(), dueOn)))
                .filter(arranged -> !s.state().callbacks().arranged().equals(Optional.of(arranged)))
                .map(arranged -> CallbackArrangement.next(
                        s.state(), arranged.department(), arranged.method(), arranged.dueOn(), at))
                .ifPresent(events::add);
        return events;
    }

    /** The customer, who was told a day, is asked when the department has had its time (R9.3). */
    private static LocalDate later(LocalDate told, LocalDate work) {
        return told.isBefore(work) ? work : told;
    }
}
