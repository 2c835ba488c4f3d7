package io.dossier.query.statistics;

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
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import io.dossier.query.statistics.MatterFacts.Callback;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A matter's facts while an event is taken in. */
final class FactsDraft {

    private final MatterFacts before;
    private final ZoneId zone;
    private final Map<String, Integer> missed;
    private final TreeMap<Integer, Callback> callbacks = new TreeMap<>();
    private Severity severity;
    private @Nullable String department;
    private boolean malicious;
    private @Nullable Boolean substantiated;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate solvedOn;
    private @Nullable LocalDate satisfiedOn;
    private @Nullable LocalDate closedOn;
    private boolean answerMissed;

    private FactsDraft(MatterFacts before, ZoneId zone) {
        this.before = before;
        this.zone = zone;
        missed = new TreeMap<>(before.missed());
        before.callbacks().forEach(callback -> callbacks.put(callback.number(), callback));
        severity = before.severity();
        department = before.department();
        malicious = before.malicious();
        substantiated = before.substantiated();
        answeredOn = before.answeredOn();
        solvedOn = before.solvedOn();
        satisfiedOn = before.satisfiedOn();
        closedOn = before.closedOn();
        answerMissed = before.answerMissed();
    }

    /** To go on from these facts; days are those of the zone. */
    static FactsDraft of(MatterFacts before, ZoneId zone) {
        return new FactsDraft(before, zone);
    }

    FactsDraft take(ComplaintEvent event) {
        switch (event) {
            case ComplaintVerified verified -> {
                severity = verified.severity();
                substantiated = verified.substantiated();
            }
            case ComplaintResolvedOnTheSpot resolved -> {
                answered(day(resolved.resolvedAt()));
                solvedOn = day(resolved.resolvedAt());
            }
            case CustomerAnswered answered -> answered(day(answered.answeredAt()));
            case DepartmentAssigned assigned -> department = assigned.department();
            case ResultReported reported -> {
                solvedOn = day(reported.reportedAt());
                satisfiedOn = null;
            }
            case ComplaintFlaggedMalicious ignored -> malicious = true;
            case ComplaintClosed closed -> closed(day(closed.closedAt()));
            case ComplaintReopened ignored -> {
                closedOn = null;
                solvedOn = null;
                satisfiedOn = null;
            }
            case DeadlineSet ignored -> {}
            case DeadlineMissed late -> missed(late);
            case ComplaintRegistered ignored -> throw new IllegalStateException("the matter is registered already");
            case ComplaintEscalated ignored -> {}
            case NonCooperationReported ignored -> {}
            case InvestigatorAssigned ignored -> {}
            case ResultSignedOff ignored -> {}
            case ReviewRecorded ignored -> {}
            case MeasuresCompleted ignored -> {}
        }
        return this;
    }

    FactsDraft take(CallbackEvent event) {
        switch (event) {
            case CallbackArranged arranged -> arranged(arranged);
            case CallbackRecorded recorded -> recorded(recorded);
            case RectificationOrdered ordered -> {
                department = ordered.department();
                solvedOn = null;
            }
            case CallbackReviewed ignored -> {}
        }
        return this;
    }

    private void answered(LocalDate on) {
        answeredOn = answeredOn == null || on.isBefore(answeredOn) ? on : answeredOn;
    }

    /** What was recorded as missed stays so, whatever time is told afterwards: what is told late may be told wrongly. */
    private void missed(DeadlineMissed event) {
        missed.merge(event.deadline().name(), 1, Integer::sum);
        if (event.deadline() == Deadline.ANSWER && answeredOn == null) {
            answerMissed = true;
        }
        if (event.deadline() == Deadline.CALLBACK) {
            callbacks.replaceAll((number, callback) ->
                    callback.madeOn() == null && callback.dueOn().equals(event.dueOn())
                            ? callback.asMissed()
                            : callback);
        }
    }

    /** A day that passed is not made good by another being fixed. */
    private static boolean isMissed(@Nullable Callback known) {
        return known != null && known.missed();
    }

    /** With the matter's end nobody waits any more for a callback whose day has not passed. */
    private void closed(LocalDate on) {
        closedOn = on;
        callbacks
                .values()
                .removeIf(callback -> callback.madeOn() == null
                        && !callback.missed()
                        && !callback.dueOn().isBefore(on));
    }

    private void arranged(CallbackArranged event) {
        callbacks.compute(
                event.number(),
                (number, known) -> known != null && known.madeOn() != null
                        ? known
                        : new Callback(number, event.department(), event.dueOn(), isMissed(known), null, false, null));
    }

    private void recorded(CallbackRecorded event) {
        LocalDate on = day(event.calledAt());
        boolean satisfied = event.satisfied().orElse(false);
        callbacks.put(
                event.number(),
                new Callback(
                        event.number(),
                        event.department(),
                        event.dueOn(),
                        isMissed(callbacks.get(event.number())),
                        on,
                        event.reached(),
                        event.satisfied().orElse(null)));
        satisfiedOn = satisfied ? on : null;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    MatterFacts facts(long position) {
        return new MatterFacts(
                before.id(),
                before.kind(),
                severity,
                before.building(),
                before.channel(),
                department,
                malicious,
                substantiated,
                before.registeredOn(),
                before.answerDueOn(),
                answeredOn,
                solvedOn,
                satisfiedOn,
                closedOn,
                answerMissed,
                missed,
                callbacks.values().stream().toList(),
                position);
    }
}
