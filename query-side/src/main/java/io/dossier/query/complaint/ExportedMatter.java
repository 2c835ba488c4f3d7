package io.dossier.query.complaint;

import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.callback.CallbackRows;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A matter's rows in the exports, from which those after its next event follow. Only the projector reads it.
 *
 * @param id the matter's UUID
 * @param register its row of the register
 * @param callbacks its rows of the callbacks
 * @param lastPosition position of the last event in it
 */
public record ExportedMatter(@BsonId String id, String register, List<String> callbacks, long lastPosition)
        implements Projected {

    /** Where they are kept. */
    public static final DocumentType<ExportedMatter> TYPE = new DocumentType<>(
                    ExportedMatter.class, "export_matters", List.of())
            .withRows("register", RegisterRow.LAYOUT)
            .withRows("callbacks", CallbackRows.LAYOUT);

    public ExportedMatter {
        callbacks = List.copyOf(callbacks);
    }

    static ExportedMatter after(Optional<ExportedMatter> before, MatterEvent event, Stamp stamp) {
        long position = stamp.position();
        if (event instanceof ComplaintRegistered registered) {
            return new ExportedMatter(
                    event.about(), RegisterRow.of(registered, position).line(), List.of(), position);
        }
        ExportedMatter known = before.orElseThrow(() -> new IllegalStateException("the matter was never registered"));
        return new ExportedMatter(
                known.id,
                RegisterRow.parse(known.register).after(event, position).line(),
                known.rows().after(event, position).lines(),
                position);
    }

    CallbackRows rows() {
        return new CallbackRows(callbacks);
    }
}
