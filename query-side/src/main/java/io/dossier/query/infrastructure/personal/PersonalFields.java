package io.dossier.query.infrastructure.personal;

import io.dossier.api.EventCatalogue;
import io.dossier.api.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of events that are marked as {@link Personal}, however deep they stand, under the paths by which the history shows them. */
final class PersonalFields {

    private static final Map<String, Personal.Kind> BY_PATH = marked();

    private static final Map<String, Personal.Kind> BY_KEY = BY_PATH.entrySet().stream()
            .collect(Collectors.toMap(
                    field -> field.getKey().substring(field.getKey().lastIndexOf('.') + 1),
                    Map.Entry::getValue,
                    (one, same) -> one));

    /** Such a field in the JSON of a document, which may be cut off in the middle of it. */
    private static final Pattern IN_JSON = Pattern.compile(
            "(\"(" + String.join("|", BY_KEY.keySet()) + ")\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)(\"|\\\\?$)");

    private static final Pattern WHOLE_TEXT = Pattern.compile("\"(.*?)\"?", Pattern.DOTALL);

    private PersonalFields() {}

    /** Every path with what stands there. */
    static Map<String, Personal.Kind> all() {
        return BY_PATH;
    }

    /** What stands at a path of the history, also where it begins with a part of its own, such as {@code callback[2].}; empty if it is not personal. */
    static Optional<Personal.Kind> kindOf(String path) {
        if (!BY_KEY.containsKey(path.substring(path.lastIndexOf('.') + 1))) {
            return Optional.empty();
        }
        return BY_PATH.entrySet().stream()
                .filter(field -> path.equals(field.getKey()) || path.endsWith("." + field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The JSON of a document's field without what is personal in it. */
    static String maskedJson(String path, String json) {
        Optional<Personal.Kind> kind = kindOf(path);
        if (kind.isPresent()) {
            Matcher text = WHOLE_TEXT.matcher(json);
            return text.matches() ? '"' + Mask.of(kind.get(), text.group(1)) + '"' : "\"**\"";
        }
        return IN_JSON.matcher(json).replaceAll(found -> Matcher.quoteReplacement(masked(found)));
    }

    private static String masked(MatchResult found) {
        Personal.Kind kind = Optional.ofNullable(BY_KEY.get(found.group(2))).orElseThrow();
        return found.group(1) + Mask.of(kind, found.group(3)) + found.group(4);
    }

    private static Map<String, Personal.Kind> marked() {
        Map<String, Personal.Kind> marked = new TreeMap<>();
        EventCatalogue.entries().forEach(entry -> collect(entry.event(), "", marked));
        return Map.copyOf(marked);
    }

    private static void collect(Class<?> record, String prefix, Map<String, Personal.Kind> marked) {
        for (RecordComponent component : record.getRecordComponents()) {
            String path = prefix + component.getName();
            Personal mark = component.getAnnotation(Personal.class);
            if (mark != null) {
                marked.put(path, mark.value());
            }
            if (raw(component.getGenericType()) instanceof Class<?> part && part.isRecord()) {
                collect(part, path + ".", marked);
            }
        }
    }

    // What is optional, or a list, is told under the same path but for its number.
    private static Type raw(Type type) {
        return type instanceof ParameterizedType generic ? raw(generic.getActualTypeArguments()[0]) : type;
    }
}
