package io.dossier.query.history;

import io.dossier.api.Clause;
import io.dossier.query.infrastructure.personal.Sight;
import io.dossier.query.infrastructure.personal.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored event for a person to read.
 *
 * @param position its place in the event store, from 1
 * @param recordedAt when the store took it
 * @param actor who did it; null only where the event does not say
 * @param role in which role; null as above
 * @param correlationId the request, import or deadline that it came with; null as above
 * @param command the command that it came from
 * @param event the logical name of its kind
 * @param revision the revision that it is stored in; null where none is stored
 * @param stream the stream that it stands in
 * @param sequence its place in the stream, from 0
 * @param subjectId the matter, renovation, paper or tenancy that it changed; for everything else its stream
 * @param unitId the unit that it happened in; null where it belongs to none
 * @param tenancyId the tenancy that it belongs to; null where it belongs to none
 * @param complaintId the matter that it tells of; null where it tells of none
 * @param clauses what it was written down for
 * @param changes what it changed of its subject, field by field
 * @param unreadable nobody can read what it says, so that what it changed is not known, nor where it belongs; later ones of its subject are
 *     compared with what was there before it
 */
public record HistoryEntry(
        long position,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String correlationId,
        SentCommand command,
        String event,
        @Nullable String revision,
        String stream,
        long sequence,
        String subjectId,
        @Nullable String unitId,
        @Nullable String tenancyId,
        @Nullable String complaintId,
        List<Clause> clauses,
        List<FieldChange> changes,
        boolean unreadable) {

    public HistoryEntry {
        clauses = List.copyOf(clauses);
        changes = List.copyOf(changes);
    }

    /** The same as somebody sees it. */
    HistoryEntry seenBy(Sight sight) {
        if (sight.everything()) {
            return this;
        }
        Subject whose = Subject.of(unitId, tenancyId, complaintId);
        return new HistoryEntry(
                position,
                recordedAt,
                actor,
                role,
                correlationId,
                command,
                event,
                revision,
                stream,
                sequence,
                subjectId,
                unitId,
                tenancyId,
                complaintId,
                clauses,
                changes.stream().map(change -> change.seenBy(sight, whose)).toList(),
                unreadable);
    }

    /**
     * The command that an event came from.
     *
     * @param id the id that its sender, or else the software, gave it; null in events that carry none
     * @param name its kind, such as {@code MoveInTenant}; null in events that were recorded before it was stored
     */
    public record SentCommand(@Nullable String id, @Nullable String name) {}
}
