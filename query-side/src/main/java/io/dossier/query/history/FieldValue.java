package io.dossier.query.history;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a field holds. Whether people have a word for it is told by where it comes from, and never by how it reads: somebody may have written "true" or
 * "ORIGINAL" as a text.
 *
 * @param text as it is stored
 * @param constants what it consists of, if the software itself calls it so: one, or each of a list; empty for everything else
 */
public record FieldValue(String text, List<Constant> constants) {

    private static final String BETWEEN = ", ";

    public FieldValue {
        constants = List.copyOf(constants);
    }

    /**
     * A constant of the software.
     *
     * @param type whose constant it is, such as {@code Severity}
     * @param name of it, such as {@code SERIOUS}
     */
    public record Constant(String type, String name) {
        static Constant of(Enum<?> constant) {
            return of(constant.getDeclaringClass(), constant.name());
        }

        static Constant of(boolean value) {
            return new Constant("Boolean", Boolean.toString(value));
        }

        static Constant of(Class<? extends Enum<?>> type, String name) {
            return new Constant(type.getSimpleName(), name);
        }

        /** The key of the word for it. */
        String key() {
            return "constant.%s.%s".formatted(type, name);
        }
    }

    static FieldValue written(String text) {
        return new FieldValue(text, List.of());
    }

    /** One that is neither a list nor a record. */
    static FieldValue of(Object value) {
        return switch (value) {
            case Enum<?> constant -> of(Constant.of(constant));
            case Boolean answer -> of(Constant.of(answer));
            default -> written(value.toString());
        };
    }

    /** Of a list that holds no record. */
    static FieldValue of(List<?> values) {
        List<FieldValue> each = values.stream().map(FieldValue::of).toList();
        boolean allAreConstants = each.stream().noneMatch(value -> value.constants.isEmpty());
        return new FieldValue(
                each.stream().map(FieldValue::text).collect(Collectors.joining(BETWEEN)),
                allAreConstants
                        ? each.stream()
                                .flatMap(value -> value.constants.stream())
                                .toList()
                        : List.of());
    }

    private static FieldValue of(Constant constant) {
        return new FieldValue(constant.name(), List.of(constant));
    }

    /** What a person reads: the words of the language for constants, and all else as it is. */
    String read(HistoryNames names, Locale language) {
        return constants.isEmpty()
                ? text
                : constants.stream()
                        .map(constant -> names.of(constant, language))
                        .collect(Collectors.joining(names.between(language)));
    }
}
