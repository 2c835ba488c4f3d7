package io.dossier.query.history;

import io.dossier.query.infrastructure.graphql.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Names events, fields and values in the caller's language. */
@Controller
public class HistoryTextsController {

    private final HistoryNames names;

    /** With these texts. */
    public HistoryTextsController(Messages messages) {
        this.names = new HistoryNames(messages);
    }

    /** What kind of event it is, in words. */
    @SchemaMapping(typeName = "HistoryEntry")
    public String title(HistoryEntry entry, Locale language) {
        return names.event(entry.event(), language);
    }

    /** What kind of event it was that first changed it, in words. */
    @SchemaMapping(typeName = "SubjectDifference")
    public String title(SubjectDifference difference, Locale language) {
        return names.event(difference.event(), language);
    }

    /** The field's name in words, part by part. */
    @SchemaMapping(typeName = "FieldChange")
    public String label(FieldChange change, Locale language) {
        return names.field(change.field(), language);
    }

    /** The value until then as a person reads it; null where there was none. */
    @SchemaMapping(typeName = "FieldChange")
    public @Nullable String beforeLabel(FieldChange change, Locale language) {
        return read(change.was(), language);
    }

    /** The value from then on as a person reads it; null where there is none. */
    @SchemaMapping(typeName = "FieldChange")
    public @Nullable String afterLabel(FieldChange change, Locale language) {
        return read(change.is(), language);
    }

    private @Nullable String read(@Nullable FieldValue value, Locale language) {
        return value == null ? null : value.read(names, language);
    }
}
