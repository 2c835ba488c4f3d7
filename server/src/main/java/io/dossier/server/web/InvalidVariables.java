package io.dossier.server.web;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of variables that do not fit the schema which field each bad value stands in, and what is allowed there. GraphQL's own
 * message names the variable only, and stops at the first.
 */
final class InvalidVariables {
    private final GraphQLSchema schema;
    private final Locale locale;
    private final ValueErrors errors;

    private InvalidVariables(GraphQLSchema schema, Locale locale) {
        this.schema = schema;
        this.locale = locale;
        this.errors = new ValueErrors(locale);
    }

    /** An error for every bad value; empty if none is found. */
    static List<GraphQLError> errors(
            GraphQLSchema schema,
            OperationDefinition operation,
            Map<String, ? extends @Nullable Object> variables,
            Locale locale) {
        InvalidVariables check = new InvalidVariables(schema, locale);
        operation.getVariableDefinitions().stream()
                .filter(variable -> variable.getDefaultValue() == null || variables.containsKey(variable.getName()))
                .forEach(variable ->
                        check.check(variable.getType(), variable.getName(), variables.get(variable.getName())));
        return check.errors.found();
    }

    private void check(Type<?> type, String path, @Nullable Object value) {
        switch (type) {
            case NonNullType nonNull -> {
                if (value == null) {
                    errors.missing(path, null);
                } else {
                    check(nonNull.getType(), path, value);
                }
            }
            case ListType list -> {
                if (value instanceof List<?> items) {
                    items.forEach(item -> check(list.getType(), path, item));
                } else if (value != null) {
                    check(list.getType(), path, value);
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
                errors.missing(path, null);
            }
            return;
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare)) {
            List<?> items = value instanceof List<?> several ? several : List.of(value);
            items.forEach(item -> check(GraphQLTypeUtil.unwrapOne(bare), path, item));
            return;
        }
        switch (bare) {
            case GraphQLInputObjectType object -> checkFields(object, path, value);
            case GraphQLEnumType choice -> {
                if (!(value instanceof String name) || choice.getValue(name) == null) {
                    errors.wrong(path, null, shown(value), choice);
                }
            }
            case GraphQLScalarType scalar -> checkScalar(scalar, path, value);
            default -> {}
        }
    }

    private void checkFields(GraphQLInputObjectType object, String path, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            errors.wrong(path, null, shown(value), object);
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
                .forEach(name -> errors.unknown(path + "." + name, null, object));
    }

    private void checkScalar(GraphQLScalarType scalar, String path, Object value) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), locale);
        } catch (CoercingParseValueException e) {
            errors.wrong(path, null, shown(value), scalar);
        }
    }

    private static String shown(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }
}
