package io.dossier.query.history;

import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventCatalogue.Entry;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.server.event.EventFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.serialization.SimpleSerializedObject;

/** The approved sample of every kind of event. */
final class SampleEvents {

    private static final Path SAMPLES = Path.of("..", "shared-api", "src", "test", "resources", "events");

    private SampleEvents() {}

    static Event of(Entry entry) {
        try {
            byte[] json = Files.readAllBytes(SAMPLES.resolve("%s.r%s.json".formatted(entry.name(), entry.revision())));
            return entry.event()
                    .cast(EventFormat.serializer()
                            .deserialize(
                                    new SimpleSerializedObject<>(json, byte[].class, entry.name(), entry.revision())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must have happened before it: a matter was registered. */
    static SubjectState before(Event event) {
        return event instanceof MatterEvent && !(event instanceof ComplaintRegistered)
                ? SubjectState.NOTHING.after(of(EventCatalogue.entries().stream()
                        .filter(other -> other.event() == ComplaintRegistered.class)
                        .findFirst()
                        .orElseThrow()))
                : SubjectState.NOTHING;
    }
}
