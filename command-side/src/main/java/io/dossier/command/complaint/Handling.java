package io.dossier.command.complaint;

import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ComplaintEvent;
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
import io.dossier.api.complaint.Departments;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a matter is handled.
 *
 * @param severity how grave it is, as was said last
 * @param department the department that solves it; empty where none has a part in it
 * @param reportedTo whom it was reported to
 * @param malicious whether the manager holds it to be malicious
 * @param lastStepAt when the newest step happened; the next is not before it
 */
public record Handling(
        Severity severity,
        Optional<String> department,
        Set<Addressee> reportedTo,
        boolean malicious,
        Optional<Instant> lastStepAt) {

    static final Handling NONE = new Handling(Severity.NORMAL, Optional.empty(), Set.of(), false, Optional.empty());

    public Handling {
        reportedTo = Set.copyOf(reportedTo);
    }

    /** Whose work the customer is asked about. */
    public String askedAbout() {
        return department.orElse(Departments.CUSTOMER_SERVICE);
    }

    Handling after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintRegistered e -> of(e.severity()).at(e.registeredAt());
            case ComplaintResolvedOnTheSpot e -> at(e.resolvedAt());
            case ComplaintVerified e -> of(e.severity()).at(e.verifiedAt());
            case ComplaintEscalated e -> reported(e.addressee()).at(e.escalatedAt());
            case DepartmentAssigned e -> by(e.department()).at(e.assignedAt());
            case NonCooperationReported e -> at(e.reportedAt());
            case InvestigatorAssigned e -> at(e.assignedAt());
            case CustomerAnswered e -> at(e.answeredAt());
            case ResultReported e -> at(e.reportedAt());
            case ResultSignedOff e -> at(e.signedOffAt());
            case ReviewRecorded e -> at(e.reviewedAt());
            case MeasuresCompleted e -> at(e.completedAt());
            case ComplaintFlaggedMalicious e ->
                new Handling(severity, department, reportedTo, true, lastStepAt).at(e.flaggedAt());
            case ComplaintClosed e -> at(e.closedAt());
            case ComplaintReopened e ->
                new Handling(severity, Optional.empty(), reportedTo, malicious, lastStepAt).at(e.reopenedAt());
            case DeadlineSet e -> at(e.setAt());
            case DeadlineMissed e -> this;
        };
    }

    private Handling of(Severity said) {
        return new Handling(said, department, reportedTo, malicious, lastStepAt);
    }

    Handling by(String another) {
        return new Handling(severity, Optional.of(another), reportedTo, malicious, lastStepAt);
    }

    private Handling reported(Addressee addressee) {
        Set<Addressee> all = EnumSet.of(addressee);
        all.addAll(reportedTo);
        return new Handling(severity, department, all, malicious, lastStepAt);
    }

    Handling at(Instant step) {
        return new Handling(severity, department, reportedTo, malicious, Optional.of(step));
    }
}
