package io.dossier.server.web;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** What is wrong with values that do not fit the schema: each error names the field, and says what is allowed there. */
final class ValueErrors {
    /** The code of all of them. */
    static final String CODE = "INVALID_VALUE";

    /** As many errors as GraphQL lists by itself; there may be as many bad values as go into a request. */
    static final int MOST = 100;

    /** Room for all of an input's fields. */
    static final int LONGEST_MESSAGE = 500;

    /** Longer than any name in the schema. */
    static final int LONGEST_VALUE = 60;

    private final Locale locale;
    private final List<GraphQLError> found = new ArrayList<>();

    ValueErrors(Locale locale) {
        this.locale = locale;
    }

    /** Those that were found, in the order in which they were. */
    List<GraphQLError> found() {
        return List.copyOf(found);
    }

    /**
     * The value is none of that type's.
     *
     * @param path to the field, such as {@code input.documentDate}
     * @param place where in the document it stands; null for the value of a variable
     * @param value as it was sent, with quotation marks around a text
     */
    void wrong(String path, @Nullable SourceLocation place, String value, GraphQLNamedType type) {
        String cut = shortened(value, LONGEST_VALUE);
        add(
                path,
                place,
                english()
                        ? "The value %s of %s is not allowed; give: %s.".formatted(cut, path, allowed(type))
                        : "欄位 %s 的值 %s 無效，應為：%s。".formatted(path, cut, allowed(type)));
    }

    /** The value is a text where the name of a choice is needed. */
    void quoted(String path, @Nullable SourceLocation place, String value, GraphQLEnumType choice) {
        String cut = shortened(value, LONGEST_VALUE);
        add(
                path,
                place,
                english()
                        ? "The value %s of %s must stand without quotation marks; give: %s."
                                .formatted(cut, path, allowed(choice))
                        : "欄位 %s 的值 %s 不得加引號，應為：%s。".formatted(path, cut, allowed(choice)));
    }

    /** There is no value, and must be one. */
    void missing(String path, @Nullable SourceLocation place) {
        add(path, place, english() ? "The field %s is missing.".formatted(path) : "缺少欄位 %s。".formatted(path));
    }

    /** The field is none of that type's. */
    void unknown(String path, @Nullable SourceLocation place, GraphQLInputObjectType type) {
        String known = type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .collect(Collectors.joining(", "));
        add(
                path,
                place,
                english()
                        ? "There is no field %s; there are: %s.".formatted(path, known)
                        : "沒有欄位 %s，可用的欄位：%s。".formatted(path, known));
    }

    /** A text that repeats no more characters of what was sent. */
    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    private void add(String path, @Nullable SourceLocation place, String message) {
        if (found.size() == MOST) {
            return;
        }
        String field = path.substring(path.lastIndexOf('.') + 1);
        found.add(GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", shortened(message, LONGEST_MESSAGE))
                .locations(place == null ? List.of() : List.of(place))
                .extensions(Map.of("code", CODE, "field", shortened(field, LONGEST_VALUE)))
                .build());
    }

    private static String allowed(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLEnumType choice ->
                choice.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(Collectors.joining(", "));
            case GraphQLScalarType scalar ->
                scalar.getName()
                        + example(scalar).map(text -> " (" + text + ")").orElse("");
            default -> type.getName();
        };
    }

    private static Optional<String> example(GraphQLScalarType scalar) {
        return Optional.ofNullable(
                switch (scalar.getName()) {
                    case "Date" -> "2026-03-31";
                    case "YearMonth" -> "2026-03";
                    case "DateTime" -> "2026-03-31T08:30:00Z";
                    case "BigDecimal" -> "186.5";
                    default -> null;
                });
    }

    private boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
