package io.dossier.api.complaint;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
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
import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What has happened to a matter in the examples. */
final class History {
    static final LocalDate ANSWER_DUE = LocalDate.parse("2026-03-19");
    static final LocalDate RESULT_DUE = LocalDate.parse("2026-03-18");
    static final LocalDate CALLBACK_DUE = LocalDate.parse("2026-03-20");
    static final LocalDate RECTIFICATION_DUE = LocalDate.parse("2026-03-21");
    static final LocalDate REVIEW_DUE = LocalDate.parse("2026-03-31");

    private static final Instant AT = Instant.parse("2026-03-16T04:00:00Z");
    private static final String ENGINEERING = "ENGINEERING";

    private History() {}

    static Matter matter(ComplaintKind kind) {
        return new Matter(
                new UUID(0, 1),
                kind,
                Optional.of(new UnitId("A-1203")),
                Optional.of(new UUID(0, 2)),
                Optional.of("甲座"));
    }

    private static Matter matter() {
        return matter(ComplaintKind.COMPLAINT);
    }

    static ComplaintRegistered registered() {
        return registered(ComplaintKind.COMPLAINT, Severity.NORMAL);
    }

    static ComplaintRegistered registered(ComplaintKind kind, Severity severity) {
        return new ComplaintRegistered(
                matter(kind),
                new Complainant("周敏", "+86 21 5555 0201"),
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                severity,
                "li.na",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AT,
                ANSWER_DUE);
    }

    static ComplaintResolvedOnTheSpot resolved() {
        return new ComplaintResolvedOnTheSpot(matter(), "valve closed", AT);
    }

    static ComplaintVerified verified() {
        return verified(true, Severity.NORMAL);
    }

    static ComplaintVerified verified(boolean substantiated, Severity severity) {
        return new ComplaintVerified(matter(), substantiated, severity, "a drain is blocked", AT);
    }

    static ComplaintEscalated escalated() {
        return new ComplaintEscalated(matter(), Addressee.MANAGER, "grave", AT);
    }

    static DepartmentAssigned assigned() {
        return assigned(ENGINEERING, RESULT_DUE);
    }

    static DepartmentAssigned assigned(String department, LocalDate dueOn) {
        return new DepartmentAssigned(matter(), department, dueOn, Optional.empty(), AT);
    }

    static NonCooperationReported nonCooperation() {
        return new NonCooperationReported(matter(), ENGINEERING, "nobody answers", AT);
    }

    static InvestigatorAssigned investigator() {
        return new InvestigatorAssigned(matter(ComplaintKind.MISCONDUCT), "chen.jie", AT);
    }

    static CustomerAnswered answered() {
        return new CustomerAnswered(matter(), "tomorrow", AT);
    }

    static ResultReported reported() {
        return new ResultReported(matter(), ENGINEERING, "drain cleared", AT);
    }

    static ResultSignedOff signedOff() {
        return new ResultSignedOff(matter(), ENGINEERING, AT);
    }

    static ReviewRecorded reviewed() {
        return new ReviewRecorded(matter(), "monthly checks", "吳工", REVIEW_DUE, AT);
    }

    static MeasuresCompleted measuresCompleted() {
        return new MeasuresCompleted(matter(), "in the plan", AT);
    }

    static ComplaintFlaggedMalicious flagged() {
        return new ComplaintFlaggedMalicious(matter(), "made up", AT);
    }

    static ComplaintClosed closed() {
        return new ComplaintClosed(matter(), AT);
    }

    static ComplaintReopened reopened() {
        return new ComplaintReopened(matter(), "leaks again", AT);
    }

    static DeadlineSet set(Deadline deadline, LocalDate dueOn) {
        return new DeadlineSet(matter(), deadline, dueOn, AT);
    }

    static DeadlineMissed missed(Deadline deadline, LocalDate dueOn) {
        return new DeadlineMissed(matter(), deadline, dueOn, Optional.empty());
    }

    static CallbackArranged arranged() {
        return arranged(CALLBACK_DUE);
    }

    static CallbackArranged arranged(LocalDate dueOn) {
        return new CallbackArranged(matter(), 1, ENGINEERING, CallbackMethod.PHONE, dueOn, AT);
    }

    static CallbackRecorded calledBack(boolean satisfied) {
        return called(true, Optional.of(satisfied));
    }

    static CallbackRecorded notReached() {
        return called(false, Optional.empty());
    }

    private static CallbackRecorded called(boolean reached, Optional<Boolean> satisfied) {
        return new CallbackRecorded(
                matter(),
                1,
                ENGINEERING,
                CallbackMethod.PHONE,
                CALLBACK_DUE,
                reached,
                satisfied,
                "",
                "",
                Optional.empty(),
                AT);
    }

    static RectificationOrdered rectification() {
        return new RectificationOrdered(matter(), 1, "CLEANING", RECTIFICATION_DUE, AT);
    }

    static CallbackReviewed callbackReviewed() {
        return new CallbackReviewed(matter(), 1, "", AT);
    }
}
