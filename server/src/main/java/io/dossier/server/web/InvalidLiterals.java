package io.dossier.server.web;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says of a field's arguments that are written in the document, and do not fit the schema, what {@link InvalidVariables} says of
 * variables.
 */
final class InvalidLiterals {
    private final Locale locale;
    private final ValueErrors errors;

    private InvalidLiterals(Locale locale) {
        this.locale = locale;
        this.errors = new ValueErrors(locale);
    }

    /** An error for every bad value and missing argument of that field; empty if none is found. */
    static List<GraphQLError> errors(Field field, GraphQLFieldDefinition definition, Locale locale) {
        InvalidLiterals check = new InvalidLiterals(locale);
        definition.getArguments().forEach(argument -> check.check(field, argument));
        return check.errors.found();
    }

    private void check(Field field, GraphQLArgument argument) {
        List<Argument> given = field.getArguments().stream()
                .filter(one -> one.getName().equals(argument.getName()))
                .toList();
        given.forEach(one -> check(argument.getType(), argument.getName(), one.getValue()));
        if (given.isEmpty() && GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()) {
            errors.missing(argument.getName(), field.getSourceLocation());
        }
    }

    private void check(GraphQLType type, String path, Value<?> value) {
        if (value instanceof VariableReference) {
            return;
        }
        if (value instanceof NullValue) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                errors.missing(path, value.getSourceLocation());
            }
            return;
        }
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare)) {
            List<? extends Value<?>> items = value instanceof ArrayValue several ? items(several) : List.of(value);
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

    private void checkChoice(GraphQLEnumType choice, String path, Value<?> value) {
        if (value instanceof StringValue) {
            errors.quoted(path, value.getSourceLocation(), AstPrinter.printAstCompact(value), choice);
        } else if (!(value instanceof EnumValue name) || choice.getValue(name.getName()) == null) {
            wrong(path, value, choice);
        }
    }

    private void checkFields(GraphQLInputObjectType object, String path, Value<?> value) {
        if (!(value instanceof ObjectValue given)) {
            wrong(path, value, object);
            return;
        }
        Map<String, ObjectField> fields = given.getObjectFields().stream()
                .collect(Collectors.toMap(ObjectField::getName, field -> field, (first, second) -> second));
        for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
            String below = path + "." + field.getName();
            ObjectField found = fields.get(field.getName());
            if (found != null) {
                check(field.getType(), below, found.getValue());
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                errors.missing(below, given.getSourceLocation());
            }
        }
        given.getObjectFields().stream()
                .filter(field -> object.getFieldDefinition(field.getName()) == null)
                .forEach(field -> errors.unknown(
                        path + "." + field.getName(), field.getValue().getSourceLocation(), object));
    }

    private void checkScalar(GraphQLScalarType scalar, String path, Value<?> value) {
        try {
            scalar.getCoercing()
                    .parseLiteral(value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), locale);
        } catch (CoercingParseLiteralException e) {
            wrong(path, value, scalar);
        }
    }

    private void wrong(String path, Value<?> value, GraphQLNamedType type) {
        errors.wrong(path, value.getSourceLocation(), AstPrinter.printAstCompact(value), type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Value<?>> items(ArrayValue several) {
        return (List) several.getValues();
    }
}
