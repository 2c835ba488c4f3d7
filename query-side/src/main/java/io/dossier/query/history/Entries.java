package io.dossier.query.history;

import io.dossier.api.Event;
import io.dossier.api.EventClauses;
import io.dossier.eventstore.RecordedEvent;
import io.dossier.eventstore.UnreadableEvent;
import io.dossier.query.history.HistoryEntry.SentCommand;
import io.dossier.query.infrastructure.personal.Subject;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** From stored events to what auditors read of them. Pure. */
final class Entries {

    private Entries() {}

    static HistoryEntry of(RecordedEvent recorded, SubjectState before, SubjectState after) {
        return of(recorded, recorded.metadata(), event(recorded), FieldChange.between(before.fields(), after.fields()));
    }

    /** Of one of which nobody can read what it says: what is stored beside that is told all the same. */
    static HistoryEntry unreadable(RecordedEvent recorded) {
        return of(recorded, readableMetadata(recorded), null, List.of());
    }

    private static MetaData readableMetadata(RecordedEvent recorded) {
        try {
            return recorded.metadata();
        } catch (UnreadableEvent e) {
            return MetaData.emptyInstance();
        }
    }

    private static HistoryEntry of(
            RecordedEvent recorded, MetaData metadata, @Nullable Event event, List<FieldChange> changes) {
        Stamp stamp = new Stamp(recorded.position(), recorded.recordedAt(), () -> metadata);
        Map<String, FieldValue> all = event instanceof Record record ? Components.of(record) : Map.of();
        return new HistoryEntry(
                recorded.position(),
                recorded.recordedAt(),
                stamp.actor(),
                stamp.role(),
                stamp.correlationId(),
                new SentCommand(stamp.commandId(), stamp.command()),
                recorded.type(),
                recorded.revision().isEmpty() ? null : recorded.revision(),
                recorded.stream(),
                recorded.sequence(),
                recorded.subjectId(),
                own(all, "unitId"),
                own(all, "tenancyId"),
                own(all, "complaintId"),
                event == null ? List.of() : EventClauses.of(event.getClass()),
                changes,
                event == null);
    }

    /** Whose personal data an event may tell. */
    static Subject subject(RecordedEvent recorded) {
        Map<String, FieldValue> all = event(recorded) instanceof Record record ? Components.of(record) : Map.of();
        return Subject.of(own(all, "unitId"), own(all, "tenancyId"), own(all, "complaintId"));
    }

    /** What it says; empty if nobody can read that, or for what it was recorded. */
    static Optional<Event> read(RecordedEvent recorded) {
        try {
            recorded.metadata();
            return Optional.of(event(recorded));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableEvent if nobody can read what it says */
    static Event event(RecordedEvent recorded) {
        if (recorded.payload() instanceof Event event) {
            return event;
        }
        throw new IllegalStateException("at position %d there is no event of ours but %s"
                .formatted(recorded.position(), recorded.message().getPayloadType()));
    }

    private static @Nullable String own(Map<String, FieldValue> components, String name) {
        @Nullable FieldValue direct = components.get(name);
        @Nullable FieldValue own = direct == null ? components.get("matter." + name) : direct;
        return own == null ? null : own.text();
    }
}
