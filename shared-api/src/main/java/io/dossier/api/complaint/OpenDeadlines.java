package io.dossier.api.complaint;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must still be done about a matter, and by when. Both sides keep one, and so does the timer, so that all agree.
 *
 * @param all at most one of each kind, in the order of the kinds
 */
public record OpenDeadlines(List<OpenDeadline> all) {

    /** Nothing must be done. */
    public static final OpenDeadlines NONE = new OpenDeadlines(List.of());

    public OpenDeadlines {
        all = List.copyOf(all);
    }

    /** The open one of that kind; empty if there is none. */
    public Optional<OpenDeadline> of(Deadline deadline) {
        return all.stream().filter(open -> open.deadline() == deadline).findFirst();
    }

    /** What must still be done after an event. */
    public OpenDeadlines after(MatterEvent event) {
        return switch (event) {
            case ComplaintEvent complaint -> after(complaint);
            case CallbackEvent callback -> after(callback);
            default -> throw new IllegalArgumentException("deadlines do not know " + event.getClass());
        };
    }

    private OpenDeadlines after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintRegistered e -> with(OpenDeadline.of(Deadline.ANSWER, e.answerDueOn(), Optional.empty()));
            case ComplaintResolvedOnTheSpot e -> without(Deadline.ANSWER);
            case CustomerAnswered e -> without(Deadline.ANSWER);
            case DepartmentAssigned e -> with(OpenDeadline.of(workIn(), e.dueOn(), Optional.of(e.department())));
            case ResultReported e -> without(Deadline.RESULT).without(Deadline.RECTIFICATION);
            case ComplaintVerified e -> after(e);
            case ReviewRecorded e ->
                without(Deadline.REVIEW_MEETING).with(OpenDeadline.of(Deadline.REVIEW, e.dueOn(), Optional.empty()));
            case MeasuresCompleted e -> without(Deadline.REVIEW);
            case DeadlineSet e -> with(OpenDeadline.of(e.deadline(), e.dueOn(), Optional.empty()));
            case DeadlineMissed e ->
                of(e.deadline())
                        .filter(open -> open.dueOn().equals(e.dueOn()))
                        .map(open -> with(open.asMissed()))
                        .orElse(this);
            case ComplaintClosed e -> NONE;
            case ComplaintReopened e -> this;
            case ComplaintEscalated e -> this;
            case NonCooperationReported e -> this;
            case InvestigatorAssigned e -> this;
            case ResultSignedOff e -> this;
            case ComplaintFlaggedMalicious e -> this;
        };
    }

    /**
     * Customers were to be asked about the answer to an unfounded matter; now they are asked about a result. Of a matter that is
     * unfounded, though, none is due, and none that is not grave is reviewed.
     */
    private OpenDeadlines after(ComplaintVerified event) {
        OpenDeadlines checked = without(event.substantiated() ? Deadline.CALLBACK : Deadline.RESULT);
        return event.severity().needsReview() ? checked : checked.without(Deadline.REVIEW_MEETING);
    }

    private OpenDeadlines after(CallbackEvent event) {
        return switch (event) {
            case CallbackArranged e -> with(OpenDeadline.of(Deadline.CALLBACK, e.dueOn(), Optional.empty()));
            case CallbackRecorded e -> without(Deadline.CALLBACK);
            case RectificationOrdered e ->
                without(Deadline.RESULT)
                        .with(OpenDeadline.of(Deadline.RECTIFICATION, e.dueOn(), Optional.of(e.department())));
            case CallbackReviewed e -> this;
        };
    }

    /** Another department may be told to do the same: the first work, or the renewed. */
    private Deadline workIn() {
        return of(Deadline.RECTIFICATION).isPresent() ? Deadline.RECTIFICATION : Deadline.RESULT;
    }

    /** In place of another of its kind. A day that was missed is not missed once more, whoever has to keep it now. */
    private OpenDeadlines with(OpenDeadline open) {
        boolean missed = of(open.deadline())
                .filter(former -> former.dueOn().equals(open.dueOn()))
                .map(OpenDeadline::missed)
                .orElse(false);
        OpenDeadline kept = missed ? open.asMissed() : open;
        return new OpenDeadlines(Stream.concat(without(open.deadline()).all.stream(), Stream.of(kept))
                .sorted(Comparator.comparing(OpenDeadline::deadline))
                .toList());
    }

    private OpenDeadlines without(Deadline deadline) {
        return new OpenDeadlines(
                all.stream().filter(open -> open.deadline() != deadline).toList());
    }
}
