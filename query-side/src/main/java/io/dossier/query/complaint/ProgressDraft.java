package io.dossier.query.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
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
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A matter's progress while an event is taken in. */
final class ProgressDraft {

    private Severity severity;
    private @Nullable String department;
    private boolean malicious;
    private @Nullable Boolean substantiated;
    private boolean resolvedOnTheSpot;
    private @Nullable Instant answeredAt;
    private @Nullable Instant solvedAt;
    private @Nullable Instant signedOffAt;
    private long callbacksMade;
    private @Nullable Boolean satisfied;
    private @Nullable Instant satisfiedAt;
    private @Nullable Instant closedAt;
    private long reopenings;
    private final List<Long> missed;

    ProgressDraft(Progress before) {
        severity = before.severity();
        department = before.department();
        malicious = before.malicious();
        substantiated = before.substantiated();
        resolvedOnTheSpot = before.resolvedOnTheSpot();
        answeredAt = before.answeredAt();
        solvedAt = before.solvedAt();
        signedOffAt = before.signedOffAt();
        callbacksMade = before.callbacksMade();
        satisfied = before.satisfied();
        satisfiedAt = before.satisfiedAt();
        closedAt = before.closedAt();
        reopenings = before.reopenings();
        missed = new ArrayList<>(before.missed());
    }

    void take(ComplaintEvent event) {
        switch (event) {
            case ComplaintVerified verified -> {
                severity = verified.severity();
                substantiated = verified.substantiated();
            }
            case ComplaintResolvedOnTheSpot resolved -> {
                resolvedOnTheSpot = true;
                answered(resolved.resolvedAt());
                solvedAt = resolved.resolvedAt();
            }
            case CustomerAnswered answered -> answered(answered.answeredAt());
            case DepartmentAssigned assigned -> department = assigned.department();
            case ResultReported reported -> solved(reported.reportedAt());
            case ResultSignedOff signed -> signedOffAt = signed.signedOffAt();
            case ComplaintFlaggedMalicious ignored -> malicious = true;
            case ComplaintClosed closed -> closedAt = closed.closedAt();
            case ComplaintReopened ignored -> {
                reopenings++;
                closedAt = null;
                department = null; // then one is told anew
                solved(null);
            }
            case DeadlineSet ignored -> {}
            case DeadlineMissed late -> missed(late.deadline());
            case ComplaintRegistered ignored -> throw new IllegalStateException("the matter is registered already");
            case ComplaintEscalated ignored -> {}
            case NonCooperationReported ignored -> {}
            case InvestigatorAssigned ignored -> {}
            case ReviewRecorded ignored -> {}
            case MeasuresCompleted ignored -> {}
        }
    }

    void take(CallbackEvent event) {
        switch (event) {
            case CallbackRecorded recorded -> recorded(recorded);
            case RectificationOrdered ordered -> department = ordered.department();
            case CallbackArranged ignored -> {}
            case CallbackReviewed ignored -> {}
        }
    }

    private void answered(Instant at) {
        answeredAt = answeredAt == null || at.isBefore(answeredAt) ? at : answeredAt;
    }

    private void solved(@Nullable Instant at) {
        solvedAt = at;
        signedOffAt = null;
        satisfied = null;
        satisfiedAt = null;
    }

    private void recorded(CallbackRecorded event) {
        callbacksMade++;
        event.satisfied().ifPresent(opinion -> {
            satisfied = opinion;
            satisfiedAt = opinion ? event.calledAt() : null;
        });
    }

    private void missed(Deadline deadline) {
        while (missed.size() <= deadline.ordinal()) {
            missed.add(0L);
        }
        missed.set(deadline.ordinal(), missed.get(deadline.ordinal()) + 1);
    }

    Progress done(ComplaintState state) {
        return new Progress(
                state,
                severity,
                department,
                malicious,
                substantiated,
                resolvedOnTheSpot,
                answeredAt,
                solvedAt,
                signedOffAt,
                callbacksMade,
                satisfied,
                satisfiedAt,
                closedAt,
                reopenings,
                missed);
    }
}
