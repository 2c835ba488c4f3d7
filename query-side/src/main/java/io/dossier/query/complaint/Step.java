package io.dossier.query.complaint;

import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The things that are done about a matter, each with when it happened and who did it; null only where the event does not say. */
public final class Step {

    private Step() {}

    /** It was solved while the customer waited (R6.12). */
    public record Resolution(
            String resolution, Instant resolvedAt, @Nullable String resolvedBy) {}

    /**
     * The facts were checked (R6.4).
     *
     * @param substantiated whether it is as the customer said
     */
    public record Verification(
            boolean substantiated,
            Severity severity,
            String finding,
            Instant verifiedAt,
            @Nullable String verifiedBy) {}

    /** It was reported upwards (R6.4, R6.5). */
    public record Escalation(
            Addressee addressee,
            String reason,
            Instant escalatedAt,
            @Nullable String escalatedBy) {}

    /**
     * A department was told to solve it by a day (R6.4).
     *
     * @param reason why it was taken from another department; null the first time
     */
    public record Assignment(
            String department,
            LocalDate dueOn,
            @Nullable String reason,
            Instant assignedAt,
            @Nullable String assignedBy) {}

    /** The first responder complained of a department (R7.11). */
    public record NonCooperation(
            String department,
            String description,
            Instant reportedAt,
            @Nullable String reportedBy) {}

    /** Somebody was sent to check a report of misconduct (R6.14). */
    public record Investigation(
            String investigator,
            Instant assignedAt,
            @Nullable String assignedBy) {}

    /** The customer got a clear answer (R7.14). */
    public record Answer(
            String answer, Instant answeredAt, @Nullable String answeredBy) {}

    /**
     * A department reported what it did (R6.6).
     *
     * @param signedOffAt when the department's head signed it (R6.7); null until then
     * @param signedOffBy who did; null until then
     */
    public record Result(
            String department,
            String result,
            Instant reportedAt,
            @Nullable String reportedBy,
            @Nullable Instant signedOffAt,
            @Nullable String signedOffBy) {
        Result signedOff(Instant at, @Nullable String by) {
            return new Result(department, result, reportedAt, reportedBy, at, by);
        }
    }

    /**
     * A review of a grave matter (R6.5).
     *
     * @param owner who is responsible for the measures
     * @param dueOn the last day for them
     * @param completedAt when they were carried out; null until then
     * @param completionRemark how; null until then
     * @param completedBy who recorded it; null until then
     */
    public record Review(
            String measures,
            String owner,
            LocalDate dueOn,
            Instant reviewedAt,
            @Nullable String reviewedBy,
            @Nullable Instant completedAt,
            @Nullable String completionRemark,
            @Nullable String completedBy) {
        Review completed(Instant at, String remark, @Nullable String by) {
            return new Review(measures, owner, dueOn, reviewedAt, reviewedBy, at, remark, by);
        }
    }

    /** The manager held it to be malicious (R6.8). */
    public record Flag(
            String reason, Instant flaggedAt, @Nullable String flaggedBy) {}

    /**
     * A day passed by which something had to be done.
     *
     * @param department who had to do it; null where it was the customer-service department
     * @param recordedAt when that was noticed
     */
    public record Missed(
            Deadline deadline, LocalDate dueOn, @Nullable String department, Instant recordedAt) {}

    /** Everything that the regulations ask for was done. */
    public record Closing(Instant closedAt, @Nullable String closedBy) {}

    /** It was taken up again. */
    public record Reopening(
            String reason, Instant reopenedAt, @Nullable String reopenedBy) {}
}
