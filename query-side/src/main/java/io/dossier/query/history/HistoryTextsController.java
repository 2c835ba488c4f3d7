package io.dossier.query.history;

import io.dossier.query.infrastructure.graphql.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Names events and fields in the caller's language. */
@Controller
public class HistoryTextsController {

    private static final Pattern PART = Pattern.compile("(\\w+)(?:\\[(.+)])?");

    private final Messages messages;

    /** With these texts. */
    public HistoryTextsController(Messages messages) {
        this.messages = messages;
    }

    /** What kind of event it is, in words. */
    @SchemaMapping(typeName = "HistoryEntry")
    public String title(HistoryEntry entry, Locale language) {
        return messages.textOr(language, "event." + entry.event(), entry.event());
    }

    /** What kind of event it was that first changed it, in words. */
    @SchemaMapping(typeName = "SubjectDifference")
    public String title(SubjectDifference difference, Locale language) {
        return messages.textOr(language, "event." + difference.event(), difference.event());
    }

    /** The field's name in words, part by part. */
    @SchemaMapping(typeName = "FieldChange")
    public String label(FieldChange change, Locale language) {
        return Arrays.stream(change.field().split("\\.", -1))
                .map(part -> label(part, language))
                .collect(Collectors.joining(" · "));
    }

    private String label(String part, Locale language) {
        Matcher named = PART.matcher(part);
        if (!named.matches()) {
            throw new IllegalStateException("no part of a field: " + part);
        }
        String name = messages.textOr(language, "field." + named.group(1), named.group(1));
        return named.group(2) == null ? name : name + " " + named.group(2);
    }
}
