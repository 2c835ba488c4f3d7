package io.dossier.server.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A day of the calendar, which must exist: the usual scalar takes 2026-02-30 and makes another day of it. */
final class DateScalar implements Coercing<LocalDate, String> {

    static GraphQLScalarType scalar() {
        return GraphQLScalarType.newScalar()
                .name("Date")
                .description("A day of the calendar, such as 2026-03-31")
                .coercing(new DateScalar())
                .build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        throw new CoercingSerializeException("no date: " + value.getClass());
    }

    @Override
    public LocalDate parseValue(Object value, GraphQLContext context, Locale locale) {
        try {
            return parse(value);
        } catch (DateTimeParseException e) {
            throw new CoercingParseValueException("'" + value + "' is no day of the calendar such as 2026-03-31", e);
        }
    }

    @Override
    public LocalDate parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object text = value instanceof StringValue string ? String.valueOf(string.getValue()) : value;
        try {
            return parse(text);
        } catch (DateTimeParseException e) {
            throw new CoercingParseLiteralException("'" + text + "' is no day of the calendar such as 2026-03-31", e);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(value, context, locale));
    }

    private static LocalDate parse(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof String text && text.length() == "2026-03-31".length()) {
            return LocalDate.parse(text);
        }
        throw new DateTimeParseException("no date", String.valueOf(value), 0);
    }
}
