package io.dossier.command.specification;

import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.uuid;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
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
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Misconduct;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What has happened to a matter in the examples, in the morning of {@link Given#TODAY}, when it is nine o'clock in the office. */
public final class GivenMatter {
    public static final UUID COMPLAINT = uuid(50);
    public static final Instant NOW = Instant.parse("2026-03-16T04:00:00Z");
    public static final Instant REGISTERED_AT = Instant.parse("2026-03-16T01:00:00Z");
    public static final Instant STEP_AT = Instant.parse("2026-03-16T02:00:00Z");
    public static final Instant CLOSED_AT = Instant.parse("2026-03-16T03:00:00Z");

    public static final String RESPONDER = "zhang.wei";
    public static final String ACCUSED = "zhao.qiang";
    public static final String ENGINEERING = "ENGINEERING";
    public static final String CLEANING = "CLEANING";
    public static final String CUSTOMER_SERVICE = "CUSTOMER_SERVICE";

    /** As refusals list them. */
    public static final String DEPARTMENTS = "ENGINEERING 工程部, CLEANING 清潔部, SECURITY 保安部, GREENING 綠化部,"
            + " CUSTOMER_SERVICE 客戶服務部, QUALITY 品質管理部, PRODUCTION 生產運行部, GENERAL_AFFAIRS 綜合部";

    public static final Complainant COMPLAINANT = new Complainant("周敏", "+86 21 5555 0201");
    public static final Misconduct MISCONDUCT =
            new Misconduct(ACCUSED, "shouted at a customer", "孫麗", "lobby camera", "周敏");
    public static final LocalDate ANSWER_DUE = day("2026-03-19");
    public static final LocalDate RESULT_DUE = day("2026-03-18");
    public static final LocalDate CALLBACK_DUE = day("2026-03-18");
    public static final LocalDate NEXT_CALLBACK = day("2026-03-17");
    public static final LocalDate RECTIFICATION_DUE = day("2026-03-17");

    private GivenMatter() {}

    public static Matter matterOf(ComplaintKind kind) {
        return new Matter(COMPLAINT, kind, Optional.of(UNIT), Optional.of(TENANCY), Optional.of("甲座"));
    }

    public static Matter theMatter() {
        return matterOf(ComplaintKind.COMPLAINT);
    }

    public static ComplaintRegistered registered() {
        return registered(ComplaintKind.COMPLAINT, Severity.NORMAL);
    }

    public static ComplaintRegistered registered(ComplaintKind kind, Severity severity) {
        return new ComplaintRegistered(
                matterOf(kind),
                COMPLAINANT,
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                severity,
                RESPONDER,
                Optional.empty(),
                Optional.empty(),
                kind == ComplaintKind.MISCONDUCT ? Optional.of(MISCONDUCT) : Optional.empty(),
                REGISTERED_AT,
                ANSWER_DUE);
    }

    public static ComplaintRegistered registeredMisconduct() {
        return registered(ComplaintKind.MISCONDUCT, Severity.NORMAL);
    }

    public static ComplaintResolvedOnTheSpot resolved() {
        return new ComplaintResolvedOnTheSpot(theMatter(), "valve closed", STEP_AT);
    }

    public static ComplaintVerified verified() {
        return verified(true, Severity.NORMAL);
    }

    public static ComplaintVerified unfounded() {
        return verified(false, Severity.NORMAL);
    }

    public static ComplaintVerified verified(boolean substantiated, Severity severity) {
        return new ComplaintVerified(theMatter(), substantiated, severity, "a drain is blocked", STEP_AT);
    }

    public static ComplaintEscalated escalated(Addressee addressee) {
        return new ComplaintEscalated(theMatter(), addressee, "grave", STEP_AT);
    }

    public static DepartmentAssigned assigned() {
        return new DepartmentAssigned(theMatter(), ENGINEERING, RESULT_DUE, Optional.empty(), STEP_AT);
    }

    public static InvestigatorAssigned investigated() {
        return new InvestigatorAssigned(theMatter(), "chen.jie", STEP_AT);
    }

    public static CustomerAnswered answered() {
        return new CustomerAnswered(theMatter(), "tomorrow", STEP_AT);
    }

    public static ResultReported reported() {
        return reported(ENGINEERING);
    }

    public static ResultReported reported(String department) {
        return new ResultReported(theMatter(), department, "drain cleared", STEP_AT);
    }

    public static ResultSignedOff signedOff() {
        return new ResultSignedOff(theMatter(), ENGINEERING, STEP_AT);
    }

    public static ReviewRecorded reviewed() {
        return new ReviewRecorded(theMatter(), "monthly checks", "吳工", day("2026-03-31"), STEP_AT);
    }

    public static MeasuresCompleted measuresCompleted() {
        return new MeasuresCompleted(theMatter(), "in the plan", STEP_AT);
    }

    public static ComplaintFlaggedMalicious flagged() {
        return new ComplaintFlaggedMalicious(theMatter(), "made up", STEP_AT);
    }

    public static ComplaintClosed closed() {
        return new ComplaintClosed(theMatter(), CLOSED_AT);
    }

    public static ComplaintReopened reopened() {
        return new ComplaintReopened(theMatter(), "leaks again", CLOSED_AT);
    }

    /** Of a matter that was said to be grave, or was taken up again, on that day. */
    public static DeadlineSet set(Deadline deadline, Instant at) {
        return new DeadlineSet(theMatter(), deadline, day("2026-03-19"), at);
    }

    public static DeadlineMissed missed(Deadline deadline, LocalDate dueOn) {
        return new DeadlineMissed(theMatter(), deadline, dueOn, Optional.empty());
    }

    public static CallbackArranged arranged() {
        return arranged(1, ENGINEERING, CallbackMethod.PHONE, CALLBACK_DUE);
    }

    public static CallbackArranged arranged(int number, String department, CallbackMethod method, LocalDate dueOn) {
        return new CallbackArranged(theMatter(), number, department, method, dueOn, STEP_AT);
    }

    public static CallbackRecorded satisfied() {
        return called(true, Optional.of(true), Optional.empty());
    }

    public static CallbackRecorded dissatisfied() {
        return called(true, Optional.of(false), Optional.of(NEXT_CALLBACK));
    }

    public static CallbackRecorded notReached() {
        return called(false, Optional.empty(), Optional.of(NEXT_CALLBACK));
    }

    private static CallbackRecorded called(
            boolean reached, Optional<Boolean> satisfied, Optional<LocalDate> nextCallbackOn) {
        return new CallbackRecorded(
                theMatter(),
                1,
                ENGINEERING,
                CallbackMethod.PHONE,
                CALLBACK_DUE,
                reached,
                satisfied,
                "",
                "",
                nextCallbackOn,
                STEP_AT);
    }

    public static RectificationOrdered rectification() {
        return new RectificationOrdered(theMatter(), 1, CLEANING, RECTIFICATION_DUE, STEP_AT);
    }

    public static CallbackReviewed callbackReviewed() {
        return new CallbackReviewed(theMatter(), 1, "", STEP_AT);
    }
}
