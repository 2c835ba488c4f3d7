package io.dossier.query.history;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.query.complaint.OpenDue;
import io.dossier.query.complaint.Standing;
import io.dossier.query.renovation.RenovationState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All fields of one subject (a matter, renovation, paper, tenancy, unit, day, quarter or month) as its events have left them: what they say, and for
 * a matter what follows from them by the rules, as its state and what must still be done. Pure.
 *
 * @param fields values by path, in the order in which they came up
 * @param standing how a matter stands; empty for everything else
 */
record SubjectState(Map<String, FieldValue> fields, Optional<Standing> standing) {

    /** Nothing has happened yet. */
    static final SubjectState NOTHING = new SubjectState(Map.of(), Optional.empty());

    SubjectState after(Event event) {
        Optional<Standing> stands = standingAfter(event);
        Map<String, FieldValue> after = new LinkedHashMap<>(fields);
        after.putAll(Facts.of(event));
        stateAfter(event).ifPresent(state -> after.put("state", FieldValue.of(state)));
        stands.ifPresent(now -> putFollowing(now, after));
        return new SubjectState(after, stands);
    }

    private Optional<Standing> standingAfter(Event event) {
        return switch (event) {
            case ComplaintRegistered registered -> Optional.of(Standing.of(registered));
            case MatterEvent matter -> standing.map(before -> before.after(matter));
            default -> standing;
        };
    }

    private static void putFollowing(Standing standing, Map<String, FieldValue> fields) {
        fields.put("state", FieldValue.of(standing.state()));
        fields.put("severity", FieldValue.of(standing.severity()));
        if (standing.department() == null) {
            fields.remove("department");
        } else {
            fields.put("department", FieldValue.written(standing.department()));
        }
        fields.keySet().removeIf(field -> field.startsWith("open["));
        for (OpenDue due : standing.deadlines()) {
            String part = "open[%s].".formatted(due.deadline());
            fields.put(part + "dueOn", FieldValue.of(due.dueOn()));
            if (due.missed()) {
                fields.put(part + "missed", FieldValue.of(true));
            }
        }
    }

    private static Optional<RenovationState> stateAfter(Event event) {
        return event instanceof RenovationEvent renovation
                ? switch (renovation) {
                    case RenovationApplied any -> Optional.of(RenovationState.APPLIED);
                    case RenovationApproved any -> Optional.of(RenovationState.APPROVED);
                    case RenovationRejected any -> Optional.of(RenovationState.REJECTED);
                    case RenovationInspected any -> Optional.empty();
                    case RenovationCompleted any -> Optional.of(RenovationState.COMPLETED);
                    case RenovationCancelled any -> Optional.of(RenovationState.CANCELLED);
                }
                : Optional.empty();
    }
}
