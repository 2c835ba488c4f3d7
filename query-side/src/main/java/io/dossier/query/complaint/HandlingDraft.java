package io.dossier.query.complaint;

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
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A matter's handling on its way to what an event makes of it. */
final class HandlingDraft {

    private Step.@Nullable Resolution resolution;
    private final List<Step.Verification> verifications;
    private final List<Step.Escalation> escalations;
    private final List<Step.Assignment> assignments;
    private final List<Step.NonCooperation> nonCooperations;
    private Step.@Nullable Investigation investigation;
    private final List<Step.Answer> answers;
    private final List<Step.Result> results;
    private final List<Step.Review> reviews;
    private Step.@Nullable Flag flag;
    private final List<Step.Missed> missed;
    private final List<Step.Closing> closings;
    private final List<Step.Reopening> reopenings;

    private HandlingDraft(Handling before) {
        resolution = before.resolution();
        verifications = new ArrayList<>(before.verifications());
        escalations = new ArrayList<>(before.escalations());
        assignments = new ArrayList<>(before.assignments());
        nonCooperations = new ArrayList<>(before.nonCooperations());
        investigation = before.investigation();
        answers = new ArrayList<>(before.answers());
        results = new ArrayList<>(before.results());
        reviews = new ArrayList<>(before.reviews());
        flag = before.flag();
        missed = new ArrayList<>(before.missed());
        closings = new ArrayList<>(before.closings());
        reopenings = new ArrayList<>(before.reopenings());
    }

    static Handling after(Handling before, ComplaintEvent event, Stamp stamp) {
        HandlingDraft draft = new HandlingDraft(before);
        draft.take(event, stamp);
        return draft.handling();
    }

    private void take(ComplaintEvent event, Stamp stamp) {
        @Nullable String by = stamp.actor();
        switch (event) {
            case ComplaintRegistered e -> {}
            case ComplaintResolvedOnTheSpot e -> resolution = new Step.Resolution(e.resolution(), e.resolvedAt(), by);
            case ComplaintVerified e ->
                verifications.add(
                        new Step.Verification(e.substantiated(), e.severity(), e.finding(), e.verifiedAt(), by));
            case ComplaintEscalated e ->
                escalations.add(new Step.Escalation(e.addressee(), e.reason(), e.escalatedAt(), by));
            case DepartmentAssigned e ->
                assignments.add(new Step.Assignment(
                        e.department(), e.dueOn(), e.reason().orElse(null), e.assignedAt(), by));
            case NonCooperationReported e ->
                nonCooperations.add(new Step.NonCooperation(e.department(), e.description(), e.reportedAt(), by));
            case InvestigatorAssigned e -> investigation = new Step.Investigation(e.investigator(), e.assignedAt(), by);
            case CustomerAnswered e -> answers.add(new Step.Answer(e.answer(), e.answeredAt(), by));
            case ResultReported e ->
                results.add(new Step.Result(e.department(), e.result(), e.reportedAt(), by, null, null));
            case ResultSignedOff e -> changeLast(results, result -> result.signedOff(e.signedOffAt(), by));
            case ReviewRecorded e ->
                reviews.add(new Step.Review(e.measures(), e.owner(), e.dueOn(), e.reviewedAt(), by, null, null, null));
            case MeasuresCompleted e ->
                changeLast(reviews, review -> review.completed(e.completedAt(), e.remark(), by));
            case ComplaintFlaggedMalicious e -> flag = new Step.Flag(e.reason(), e.flaggedAt(), by);
            case ComplaintClosed e -> closings.add(new Step.Closing(e.closedAt(), by));
            case ComplaintReopened e -> reopenings.add(new Step.Reopening(e.reason(), e.reopenedAt(), by));
            case DeadlineSet e -> {}
            case DeadlineMissed e ->
                missed.add(
                        new Step.Missed(e.deadline(), e.dueOn(), e.department().orElse(null), stamp.recordedAt()));
        }
    }

    private static <T> void changeLast(List<T> all, UnaryOperator<T> change) {
        all.set(all.size() - 1, change.apply(all.getLast()));
    }

    private Handling handling() {
        return new Handling(
                resolution,
                verifications,
                escalations,
                assignments,
                nonCooperations,
                investigation,
                answers,
                results,
                reviews,
                flag,
                missed,
                closings,
                reopenings);
    }
}
