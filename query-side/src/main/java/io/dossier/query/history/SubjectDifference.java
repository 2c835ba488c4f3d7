package io.dossier.query.history;

import io.dossier.eventstore.RecordedEvent;
import io.dossier.query.infrastructure.personal.Sight;
import io.dossier.query.infrastructure.personal.Subject;
import java.util.List;

/**
 * What became of one thing between two moments.
 *
 * @param subjectId the matter, renovation, paper or tenancy; for everything else its stream
 * @param event the logical name of the first event between the two moments
 * @param firstPosition the position of that event
 * @param added whether nothing was known of it at the former moment. Nothing ever vanishes
 * @param events how many events of it lie between
 * @param changes the fields in which the two moments differ
 */
public record SubjectDifference(
        String subjectId, String event, long firstPosition, boolean added, int events, List<FieldChange> changes) {

    public SubjectDifference {
        changes = List.copyOf(changes);
    }

    static SubjectDifference begun(RecordedEvent first) {
        return new SubjectDifference(first.subjectId(), first.type(), first.position(), false, 0, List.of());
    }

    /** The same as somebody sees it. */
    SubjectDifference seenBy(Sight sight, Subject whose) {
        return new SubjectDifference(
                subjectId,
                event,
                firstPosition,
                added,
                events,
                changes.stream().map(change -> change.seenBy(sight, whose)).toList());
    }

    SubjectDifference with(SubjectState then, SubjectState now, int count) {
        return new SubjectDifference(
                subjectId,
                event,
                firstPosition,
                then.fields().isEmpty(),
                count,
                FieldChange.between(then.fields(), now.fields()));
    }
}
