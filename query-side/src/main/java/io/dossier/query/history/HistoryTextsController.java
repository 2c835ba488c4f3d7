package io.dossier.query.history;

import io.dossier.query.infrastructure.graphql.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Names events and fields in the caller's language. */
@Controller
public class HistoryTextsController {

    // What a part is of, as a unit's id, may have dots of its own.
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\.(?![^\\[]*])");

    private final Messages messages;

    /** With these texts. */
    public HistoryTextsController(Messages messages) {
        this.messages = messages;
    }

    /** What kind of event it is, in words. */
    @SchemaMapping(typeName = "HistoryEntry")
    public String title(HistoryEntry entry, Locale language) {
        return messages.nameOr(language, "event." + entry.event(), entry.event());
    }

    /** What kind of event it was that first changed it, in words. */
    @SchemaMapping(typeName = "SubjectDifference")
    public String title(SubjectDifference difference, Locale language) {
        return messages.nameOr(language, "event." + difference.event(), difference.event());
    }

    /** The field's name in words, part by part. */
    @SchemaMapping(typeName = "FieldChange")
    public String label(FieldChange change, Locale language) {
        return Arrays.stream(BETWEEN_PARTS.split(change.field(), -1))
                .map(part -> label(part, language))
                .collect(Collectors.joining(" · "));
    }

    private String label(String part, Locale language) {
        int which = part.indexOf('[');
        if (which < 0) {
            return messages.nameOr(language, "field." + part, part);
        }
        String name = part.substring(0, which);
        return messages.nameOr(language, "field." + name, name) + " " + part.substring(which + 1, part.length() - 1);
    }
}
