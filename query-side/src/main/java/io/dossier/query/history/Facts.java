package io.dossier.query.history;

import io.dossier.api.Event;
import io.dossier.api.archive.ArchiveEvent;
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
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import io.dossier.api.projection.ProjectionEvent.ParkedSequenceRetried;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.api.statistics.StatisticsEvent;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.unit.UnitEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an event says of its subject: fields with their values. What can happen more than once or means different things in different events (a
 * reason, a department) is told under a part of its own, such as {@code escalation.reason}, so that a value is compared with the one of
 * the same meaning only. Pure.
 */
final class Facts {

    /** Ids by which the event is found and that its entry names; and what is the value before, which follows from the event before it. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("unitId", "tenancyId", "documentId", "renovationId", "complaintId", "formerName");

    private static final String MATTER = "matter.";

    private Facts() {}

    static Map<String, FieldValue> of(Event event) {
        String part = part(event);
        Set<String> names = named(event);
        Map<String, FieldValue> facts = new LinkedHashMap<>();
        if (event instanceof Record record) {
            Components.of(record).forEach((field, value) -> {
                if (!TOLD_ELSEWHERE.contains(field) && !names.contains(field) && !field.startsWith(MATTER)) {
                    facts.put(part + field, value);
                }
            });
        }
        if (event instanceof ComplaintRegistered registered) {
            facts.put("kind", FieldValue.of(registered.matter().kind()));
            registered.matter().building().ifPresent(building -> facts.put("building", FieldValue.written(building)));
        }
        return facts;
    }

    /** Components that name the part, and would be told twice. */
    private static Set<String> named(Event event) {
        return switch (event) {
            case CallbackEvent any -> Set.of("number");
            case DeadlineSet any -> Set.of("deadline");
            case DeadlineMissed any -> Set.of("deadline");
            case FindingRecorded any -> Set.of("topic");
            case ExternalCheckRecorded any -> Set.of("department");
            case MonthSubmitted any -> Set.of("number");
            case ParkedSequenceRetried any -> Set.of("projection", "sequence");
            case ParkedEventSkipped any -> Set.of("projection", "position");
            default -> Set.of();
        };
    }

    private static String part(Event event) {
        return switch (event) {
            case UnitEvent any -> "";
            case TenancyEvent any -> "";
            case ArchiveEvent any -> "";
            case RenovationEvent renovation -> part(renovation);
            case ComplaintEvent complaint -> part(complaint);
            case CallbackEvent callback -> part(callback);
            case CallbackDayEvent any -> "";
            case SampleEvent sample -> part(sample);
            case StatisticsEvent statistics -> part(statistics);
            case ProjectionEvent told -> part(told);
            case DisclosureEvent any -> "disclosure.";
            // Of another feature: its fields are its own.
            default -> "";
        };
    }

    private static String part(RenovationEvent event) {
        return switch (event) {
            case RenovationApplied any -> "";
            case RenovationApproved any -> "approval.";
            case RenovationRejected any -> "rejection.";
            case RenovationInspected any -> "inspection.";
            case RenovationCompleted any -> "completion.";
            case RenovationCancelled any -> "cancellation.";
        };
    }

    private static String part(ComplaintEvent event) {
        return switch (event) {
            case ComplaintRegistered any -> "";
            case ComplaintResolvedOnTheSpot any -> "onTheSpot.";
            case ComplaintVerified any -> "verification.";
            case ComplaintEscalated any -> "escalation.";
            case DepartmentAssigned any -> "assignment.";
            case NonCooperationReported any -> "nonCooperation.";
            case InvestigatorAssigned any -> "investigation.";
            case CustomerAnswered any -> "clearAnswer.";
            case ResultReported any -> "solution.";
            case ResultSignedOff any -> "signOff.";
            case ReviewRecorded any -> "review.";
            case MeasuresCompleted any -> "completion.";
            case ComplaintFlaggedMalicious any -> "malice.";
            case ComplaintClosed any -> "";
            case ComplaintReopened any -> "reopening.";
            case DeadlineSet set -> "set[%s].".formatted(set.deadline());
            case DeadlineMissed missed -> "missed[%s].".formatted(missed.deadline());
        };
    }

    private static String part(CallbackEvent event) {
        String callback = "callback[%d].".formatted(event.number());
        return switch (event) {
            case CallbackArranged any -> callback;
            case CallbackRecorded any -> callback;
            case RectificationOrdered any -> callback + "rectification.";
            case CallbackReviewed any -> callback + "review.";
        };
    }

    private static String part(SampleEvent event) {
        return switch (event) {
            case SampleDrawn any -> "";
            case FindingRecorded found -> "finding[%s].".formatted(found.topic());
            case ExternalCheckRecorded check -> "check[%s].".formatted(check.department());
        };
    }

    private static String part(StatisticsEvent event) {
        return switch (event) {
            case MonthSubmitted submitted -> "submission[%d].".formatted(submitted.number());
        };
    }

    private static String part(ProjectionEvent event) {
        return switch (event) {
            case ParkedSequenceRetried retried ->
                "projection[%s].retry[%s].".formatted(retried.projection(), retried.sequence());
            case ParkedEventSkipped skipped ->
                "projection[%s].skip[%d].".formatted(skipped.projection(), skipped.position());
        };
    }
}
