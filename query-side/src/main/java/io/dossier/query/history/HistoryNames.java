package io.dossier.query.history;

import io.dossier.api.complaint.Deadline;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Topic;
import io.dossier.query.history.FieldValue.Constant;
import io.dossier.query.infrastructure.graphql.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How people call what stands in the history, in their language. */
final class HistoryNames {

    // What a part is of, as a unit's id, may have dots of its own.
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\.(?![^\\[]*])");

    /** The parts of which there is one for each constant; what all others are of is a number or a name, and is told as it is. */
    private static final Map<String, Class<? extends Enum<?>>> PARTS_OF_CONSTANTS = Map.of(
            "open", Deadline.class,
            "set", Deadline.class,
            "missed", Deadline.class,
            "finding", Topic.class,
            "check", CheckingDepartment.class);

    private final Messages messages;

    HistoryNames(Messages messages) {
        this.messages = messages;
    }

    /** A kind of event, by its logical name. */
    String event(String name, Locale language) {
        return messages.nameOr(language, "event." + name, name);
    }

    /** A field by its path, part by part. */
    String field(String path, Locale language) {
        return Arrays.stream(BETWEEN_PARTS.split(path, -1))
                .map(part -> part(part, language))
                .collect(Collectors.joining(" · "));
    }

    private String part(String part, Locale language) {
        int bracket = part.indexOf('[');
        if (bracket < 0) {
            return messages.nameOr(language, "field." + part, part);
        }
        String name = part.substring(0, bracket);
        String which = part.substring(bracket + 1, part.length() - 1);
        String called = messages.nameOr(language, "field." + name, name);
        @Nullable Class<? extends Enum<?>> constants = PARTS_OF_CONSTANTS.get(name);
        return constants == null
                ? called + " " + which
                : called
                        + messages.nameOr(language, "between.part", ": ")
                        + of(Constant.of(constants, which), language);
    }

    /** A constant of the software. */
    String of(Constant constant, Locale language) {
        return messages.nameOr(language, constant.key(), constant.name());
    }

    /** What stands between two constants of a list. */
    String between(Locale language) {
        return messages.nameOr(language, "between.values", ", ");
    }
}
