package io.dossier.query.history;

import io.dossier.api.Event;
import io.dossier.api.EventClauses;
import io.dossier.eventstore.RecordedEvent;
import io.dossier.query.history.HistoryEntry.SentCommand;
import io.dossier.query.infrastructure.personal.Subject;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From stored events to what auditors read of them. Pure. */
final class Entries {

    private Entries() {}

    static HistoryEntry of(RecordedEvent recorded, SubjectState before, SubjectState after) {
        Event event = event(recorded);
        Stamp stamp = Stamp.of(recorded.message());
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
                EventClauses.of(event.getClass()),
                FieldChange.between(before.fields(), after.fields()));
    }

    /** Whose personal data an event may tell. */
    static Subject subject(RecordedEvent recorded) {
        Map<String, FieldValue> all = event(recorded) instanceof Record record ? Components.of(record) : Map.of();
        return Subject.of(own(all, "unitId"), own(all, "tenancyId"), own(all, "complaintId"));
    }

    static Event event(RecordedEvent recorded) {
        if (recorded.message().getPayload() instanceof Event event) {
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
