package io.dossier.api.complaint;

import io.dossier.api.Clause;
import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was done of all that must be done before a matter may be closed. Both sides keep one: the command side to refuse, the
 * query side to show what is missing.
 *
 * @param onTheSpot it was solved while the customer waited
 * @param verified the facts were checked
 * @param unfounded they are not as the customer said
 * @param departmentAssigned a department was told to solve it
 * @param answered the customer got a clear answer
 * @param resultReported the department reported what it did, and nothing was asked of it since
 * @param signedOff the department's head signed that result
 * @param reviewNeeded it is grave
 * @param reviewed a review was held
 * @param measuresCompleted the review's measures were carried out
 * @param investigationNeeded it is a report of misconduct
 * @param investigatorAssigned somebody was sent to check
 * @param calledBack the customer was reached after the newest result
 * @param satisfied and is satisfied
 */
public record ClosingGate(
        boolean onTheSpot,
        boolean verified,
        boolean unfounded,
        boolean departmentAssigned,
        boolean answered,
        boolean resultReported,
        boolean signedOff,
        boolean reviewNeeded,
        boolean reviewed,
        boolean measuresCompleted,
        boolean investigationNeeded,
        boolean investigatorAssigned,
        boolean calledBack,
        boolean satisfied) {

    /** Nothing was done yet. */
    public static final ClosingGate NOTHING_DONE = new ClosingGate(
            false, false, false, false, false, false, false, false, false, false, false, false, false, false);

    /** Something that closing asks for. */
    private record Requirement(Missing missing, Predicate<ClosingGate> met) {
        static Requirement of(String code, Clause clause, Predicate<ClosingGate> met) {
            return new Requirement(new Missing(code, clause), met);
        }
    }

    private static final List<Requirement> REQUIREMENTS = List.of(
            Requirement.of("VERIFICATION_MISSING", Clause.R6_4, gate -> gate.verified || gate.onTheSpot),
            Requirement.of(
                    "INVESTIGATOR_MISSING",
                    Clause.R6_14,
                    gate -> gate.investigatorAssigned || !gate.investigationNeeded),
            Requirement.of("ANSWER_MISSING", Clause.R7_14, gate -> gate.answered),
            Requirement.of(
                    "DEPARTMENT_MISSING", Clause.R6_4, gate -> gate.departmentAssigned || !gate.departmentNeeded()),
            Requirement.of("RESULT_MISSING", Clause.R6_6, gate -> gate.resultReported || !gate.departmentNeeded()),
            Requirement.of("SIGN_OFF_MISSING", Clause.R6_7, gate -> gate.signedOff || !gate.departmentNeeded()),
            Requirement.of("REVIEW_MISSING", Clause.R6_5, gate -> gate.reviewed || !gate.reviewNeeded),
            Requirement.of("MEASURES_MISSING", Clause.R6_5, gate -> gate.measuresCompleted || !gate.reviewed),
            Requirement.of("CALLBACK_MISSING", Clause.R6_2, gate -> gate.calledBack),
            Requirement.of("SATISFACTION_MISSING", Clause.R7_11, gate -> gate.satisfied || !gate.calledBack));

    /** Everything that may be missing of any matter, in the order in which it is listed. */
    public static List<Missing> everything() {
        return REQUIREMENTS.stream().map(Requirement::missing).toList();
    }

    /** Everything that is missing, each with its clause; empty when the matter may be closed. */
    public List<Missing> missing() {
        return REQUIREMENTS.stream()
                .filter(requirement -> !requirement.met().test(this))
                .map(Requirement::missing)
                .toList();
    }

    /** Whether the customer can be asked about something: a result, or the answer to an unfounded matter. */
    public boolean mayBeCalledBack() {
        return departmentNeeded() ? resultReported : onTheSpot || answered;
    }

    /** Whether a department must be told to solve it, and none was (R6.4). */
    public boolean awaitsDepartment() {
        return departmentNeeded() && !departmentAssigned;
    }

    /** A department has no part in what was solved on the spot or is unfounded, until a customer is not satisfied with that. */
    private boolean departmentNeeded() {
        return departmentAssigned || !(onTheSpot || unfounded);
    }

    /** What is done after an event. */
    public ClosingGate after(MatterEvent event) {
        Draft draft = new Draft(this);
        switch (event) {
            case ComplaintEvent complaint -> draft.take(complaint);
            case CallbackEvent callback -> draft.take(callback);
            default -> throw new IllegalArgumentException("the closing gate does not know " + event.getClass());
        }
        return draft.gate();
    }

    private static final class Draft {
        private boolean onTheSpot;
        private boolean verified;
        private boolean unfounded;
        private boolean departmentAssigned;
        private boolean answered;
        private boolean resultReported;
        private boolean signedOff;
        private boolean reviewNeeded;
        private boolean reviewed;
        private boolean measuresCompleted;
        private boolean investigationNeeded;
        private boolean investigatorAssigned;
        private boolean calledBack;
        private boolean satisfied;

        Draft(ClosingGate gate) {
            onTheSpot = gate.onTheSpot;
            verified = gate.verified;
            unfounded = gate.unfounded;
            departmentAssigned = gate.departmentAssigned;
            answered = gate.answered;
            resultReported = gate.resultReported;
            signedOff = gate.signedOff;
            reviewNeeded = gate.reviewNeeded;
            reviewed = gate.reviewed;
            measuresCompleted = gate.measuresCompleted;
            investigationNeeded = gate.investigationNeeded;
            investigatorAssigned = gate.investigatorAssigned;
            calledBack = gate.calledBack;
            satisfied = gate.satisfied;
        }

        void take(ComplaintEvent event) {
            switch (event) {
                case ComplaintRegistered e -> {
                    investigationNeeded = e.matter().kind() == ComplaintKind.MISCONDUCT;
                    reviewNeeded = e.severity().needsReview();
                }
                case ComplaintResolvedOnTheSpot e -> {
                    onTheSpot = true;
                    answered = true;
                }
                case ComplaintVerified e -> {
                    verified = true;
                    unfounded = !e.substantiated();
                    reviewNeeded = e.severity().needsReview();
                }
                case DepartmentAssigned e -> departmentAssigned = true;
                case CustomerAnswered e -> answered = true;
                case ResultReported e -> {
                    resultReported = true;
                    askAgain();
                }
                case ResultSignedOff e -> signedOff = true;
                case ReviewRecorded e -> {
                    reviewed = true;
                    measuresCompleted = false;
                }
                case MeasuresCompleted e -> measuresCompleted = true;
                case InvestigatorAssigned e -> investigatorAssigned = true;
                case ComplaintReopened e -> {
                    onTheSpot = false;
                    verified = verified && !unfounded; // who comes again says that it was not unfounded
                    unfounded = false;
                    departmentAssigned = false;
                    resultReported = false;
                    askAgain();
                }
                case ComplaintEscalated e -> {}
                case NonCooperationReported e -> {}
                case ComplaintFlaggedMalicious e -> {}
                case ComplaintClosed e -> {}
                case DeadlineSet e -> {}
                case DeadlineMissed e -> {}
            }
        }

        void take(CallbackEvent event) {
            switch (event) {
                case CallbackRecorded e -> {
                    calledBack = e.reached();
                    satisfied = e.satisfied().orElse(false);
                }
                case RectificationOrdered e -> {
                    departmentAssigned = true;
                    resultReported = false;
                    signedOff = false;
                }
                case CallbackArranged e -> {}
                case CallbackReviewed e -> {}
            }
        }

        private void askAgain() {
            signedOff = false;
            calledBack = false;
            satisfied = false;
        }

        ClosingGate gate() {
            return new ClosingGate(
                    onTheSpot,
                    verified,
                    unfounded,
                    departmentAssigned,
                    answered,
                    resultReported,
                    signedOff,
                    reviewNeeded,
                    reviewed,
                    measuresCompleted,
                    investigationNeeded,
                    investigatorAssigned,
                    calledBack,
                    satisfied);
        }
    }
}
