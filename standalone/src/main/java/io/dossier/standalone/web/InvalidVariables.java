package io.dossier.standalone.web;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * Says of variables that do not fit the schema which field each bad value stands in, and what is allowed there. GraphQL's own
 * message names the variable only, and stops at the first.
 */
final class InvalidVariables {
    private static final int LONGEST_VALUE = 60;

    private final GraphQLSchema schema;
    private final Locale locale;
    private final List<GraphQLError> errors = new ArrayList<>();

    private InvalidVariables(GraphQLSchema schema, Locale locale) {
        this.schema = schema;
        this.locale = locale;
    }

    /** An error for every bad value; empty if none is found. */
    static List<GraphQLError> errors(
            GraphQLSchema schema, String document, Map<String, ? extends @Nullable Object> variables, Locale locale) {
        InvalidVariables check = new InvalidVariables(schema, locale);
        try {
            Document parsed = new Parser().parseDocument(document);
            parsed.getDefinitionsOfType(OperationDefinition.class).stream()
                    .flatMap(operation -> operation.getVariableDefinitions().stream())
                    .forEach(variable -> check.check(variable, variables.get(variable.getName())));
        } catch (InvalidSyntaxException e) {
            return List.of();
        }
        return check.errors;
    }

    private void check(VariableDefinition variable, @Nullable Object value) {
        check(variable.getType(), variable.getName(), value);
    }

    private void check(Type<?> type, String path, @Nullable Object value) {
        switch (type) {
            case NonNullType nonNull -> {
                if (value == null) {
                    missing(path);
                } else {
                    check(nonNull.getType(), path, value);
                }
            }
            case ListType list -> {
                if (value instanceof List<?> items) {
                    items.forEach(item -> check(list.getType(), path, item));
                }
            }
            case TypeName name -> {
                if (value != null && schema.getType(name.getName()) instanceof GraphQLInputType input) {
                    check(input, path, value);
                }
            }
            default -> throw new IllegalStateException("no such type: " + type);
        }
    }

    private void check(GraphQLType type, String path, @Nullable Object value) {
        if (value == null) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                missing(path);
            }
            return;
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare) && value instanceof List<?> items) {
            items.forEach(item -> check(GraphQLTypeUtil.unwrapOne(bare), path, item));
            return;
        }
        switch (bare) {
            case GraphQLInputObjectType object -> checkFields(object, path, value);
            case GraphQLEnumType choice -> checkChoice(choice, path, value);
            case GraphQLScalarType scalar -> checkScalar(scalar, path, value);
            default -> {}
        }
    }

    private void checkFields(GraphQLInputObjectType object, String path, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            add(path, value, object.getName());
            return;
        }
        object.getFieldDefinitions().forEach(field -> {
            if (!field.hasSetDefaultValue() || fields.containsKey(field.getName())) {
                check(field.getType(), path + "." + field.getName(), fields.get(field.getName()));
            }
        });
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(name -> object.getFieldDefinition(name) == null)
                .forEach(name -> unknown(path + "." + name, object));
    }

    private void checkChoice(GraphQLEnumType choice, String path, Object value) {
        if (!(value instanceof String name) || choice.getValue(name) == null) {
            add(
                    path,
                    value,
                    choice.getValues().stream()
                            .map(GraphQLEnumValueDefinition::getName)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void checkScalar(GraphQLScalarType scalar, String path, Object value) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), locale);
        } catch (CoercingParseValueException e) {
            add(
                    path,
                    value,
                    scalar.getName()
                            + example(scalar).map(text -> " (" + text + ")").orElse(""));
        }
    }

    private static Optional<String> example(GraphQLScalarType scalar) {
        return Optional.ofNullable(
                switch (scalar.getName()) {
                    case "Date" -> "2026-03-31";
                    case "DateTime" -> "2026-03-31T08:30:00Z";
                    case "BigDecimal" -> "186.5";
                    default -> null;
                });
    }

    private void add(String path, Object value, String allowed) {
        String shown = String.valueOf(value);
        String cut = shown.codePointCount(0, shown.length()) <= LONGEST_VALUE
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
        error(
                path,
                english()
                        ? "The value \"%s\" of %s is not allowed; give: %s.".formatted(cut, path, allowed)
                        : "欄位 %s 的值「%s」無效，應為：%s。".formatted(path, cut, allowed));
    }

    private void missing(String path) {
        error(path, english() ? "The field %s is missing.".formatted(path) : "缺少欄位 %s。".formatted(path));
    }

    private void unknown(String path, GraphQLInputObjectType object) {
        String known = object.getFieldDefinitions().stream()
                .map(field -> field.getName())
                .collect(Collectors.joining(", "));
        error(
                path,
                english()
                        ? "There is no field %s; there are: %s.".formatted(path, known)
                        : "沒有欄位 %s，可用的欄位：%s。".formatted(path, known));
    }

    private void error(String path, String message) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        errors.add(GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", message)
                .extensions(Map.of("code", "INVALID_VALUE", "field", field))
                .build());
    }

    private boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
