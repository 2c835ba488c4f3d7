package io.dossier.api.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happens to a matter from its registration to its end. Instants tell when it happened, which may be before it was
 * recorded; days are business dates in the office's zone. Departments go by their ids, such as {@code ENGINEERING}.
 */
public sealed interface ComplaintEvent extends MatterEvent {

    /**
     * A matter was entered in the register.
     *
     * @param complainant who brought it
     * @param subject the matter in a few words
     * @param content what the customer said
     * @param channel how it reached the office
     * @param severity how grave it seemed
     * @param firstResponder user name of the first employee asked, who owns the matter until the customer is satisfied (R7.11)
     * @param target whom or what it is about, where that was said; may be empty
     * @param publicArea the place, where the matter belongs to no tenancy
     * @param misconduct what a report of misconduct holds; empty for other kinds
     * @param registeredAt when the customer brought it
     * @param answerDueOn the last day for a clear answer (R7.14)
     */
    record ComplaintRegistered(
            Matter matter,
            Complainant complainant,
            String subject,
            String content,
            Channel channel,
            Severity severity,
            String firstResponder,
            Optional<String> target,
            Optional<PublicArea> publicArea,
            Optional<Misconduct> misconduct,
            Instant registeredAt,
            LocalDate answerDueOn)
            implements ComplaintEvent {}

    /**
     * The matter was solved while the customer waited (R6.12). The customer was answered by that, too.
     *
     * @param resolution what was done
     * @param resolvedAt when
     */
    record ComplaintResolvedOnTheSpot(Matter matter, String resolution, Instant resolvedAt) implements ComplaintEvent {}

    /**
     * The facts were checked (R6.4).
     *
     * @param substantiated whether it is as the customer said
     * @param severity how grave it is; replaces what was said before
     * @param finding what was found
     * @param verifiedAt when
     */
    record ComplaintVerified(
            Matter matter, boolean substantiated, Severity severity, String finding, Instant verifiedAt)
            implements ComplaintEvent {}

    /**
     * A grave matter was reported upwards (R6.4, R6.5).
     *
     * @param addressee to whom
     * @param reason why
     * @param escalatedAt when
     */
    record ComplaintEscalated(Matter matter, Addressee addressee, String reason, Instant escalatedAt)
            implements ComplaintEvent {}

    /**
     * A department was told to solve the matter by a day (R6.4).
     *
     * @param department which
     * @param dueOn the last day
     * @param reason why it was taken from another department; empty the first time
     * @param assignedAt when
     */
    record DepartmentAssigned(
            Matter matter, String department, LocalDate dueOn, Optional<String> reason, Instant assignedAt)
            implements ComplaintEvent {}

    /**
     * The first responder complained of a department that does not cooperate (R7.11).
     *
     * @param department which
     * @param description in what it failed
     * @param reportedAt when
     */
    record NonCooperationReported(Matter matter, String department, String description, Instant reportedAt)
            implements ComplaintEvent {}

    /**
     * Somebody was sent to check a report of misconduct (R6.14).
     *
     * @param investigator user name
     * @param assignedAt when
     */
    record InvestigatorAssigned(Matter matter, String investigator, Instant assignedAt) implements ComplaintEvent {}

    /**
     * The customer got a clear answer (R7.14), which need not be the solution.
     *
     * @param answer what the customer was told
     * @param answeredAt when
     */
    record CustomerAnswered(Matter matter, String answer, Instant answeredAt) implements ComplaintEvent {}

    /**
     * The department reported what it did (R6.6).
     *
     * @param department which
     * @param result what was done
     * @param reportedAt when
     */
    record ResultReported(Matter matter, String department, String result, Instant reportedAt)
            implements ComplaintEvent {}

    /**
     * The solving department's head signed the result (R6.7).
     *
     * @param department which
     * @param signedOffAt when
     */
    record ResultSignedOff(Matter matter, String department, Instant signedOffAt) implements ComplaintEvent {}

    /**
     * The manager held a review of a grave matter (R6.5).
     *
     * @param measures what is to be done
     * @param owner who is responsible
     * @param dueOn the last day for the measures
     * @param reviewedAt when
     */
    record ReviewRecorded(Matter matter, String measures, String owner, LocalDate dueOn, Instant reviewedAt)
            implements ComplaintEvent {}

    /**
     * The measures of the review were carried out (R6.5).
     *
     * @param remark how
     * @param completedAt when
     */
    record MeasuresCompleted(Matter matter, String remark, Instant completedAt) implements ComplaintEvent {}

    /**
     * The manager held the matter to be malicious (R6.8). It is still answered, and counted apart.
     *
     * @param reason why
     * @param flaggedAt when
     */
    record ComplaintFlaggedMalicious(Matter matter, String reason, Instant flaggedAt) implements ComplaintEvent {}

    /**
     * Everything that the regulations ask for was done.
     *
     * @param closedAt when
     */
    record ComplaintClosed(Matter matter, Instant closedAt) implements ComplaintEvent {}

    /**
     * A closed matter was taken up again.
     *
     * @param reason why
     * @param reopenedAt when
     */
    record ComplaintReopened(Matter matter, String reason, Instant reopenedAt) implements ComplaintEvent {}

    /**
     * A day was fixed by which something must be done that no other event fixes a day for: the review of a grave matter (R6.5), the result of
     * one that was taken up again (R6.4).
     *
     * @param deadline what must be done
     * @param dueOn the last day for it
     * @param setAt when that was fixed
     */
    record DeadlineSet(Matter matter, Deadline deadline, LocalDate dueOn, Instant setAt) implements ComplaintEvent {}

    /**
     * A day passed by which something had to be done; recorded by the system, once for each such day.
     *
     * @param deadline what had to be done
     * @param dueOn the last day for it
     * @param department who had to do it; empty where it was the customer-service department
     */
    record DeadlineMissed(Matter matter, Deadline deadline, LocalDate dueOn, Optional<String> department)
            implements ComplaintEvent {}
}
