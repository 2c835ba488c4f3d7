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
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month of the calendar, in one form only. */
final class YearMonthScalar implements Coercing<YearMonth, String> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    static GraphQLScalarType scalar() {
        return GraphQLScalarType.newScalar()
                .name("YearMonth")
                .description("A month of the calendar, such as 2026-11")
                .coercing(new YearMonthScalar())
                .build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof YearMonth month) {
            return month.toString();
        }
        throw new CoercingSerializeException("no month: " + value.getClass());
    }

    @Override
    public YearMonth parseValue(Object value, GraphQLContext context, Locale locale) {
        return parsed(value).orElseThrow(() -> new CoercingParseValueException(malformed(value, locale)));
    }

    @Override
    public YearMonth parseLiteral(Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object text = value instanceof StringValue string ? String.valueOf(string.getValue()) : value;
        return parsed(text).orElseThrow(() -> new CoercingParseLiteralException(malformed(text, locale)));
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(value, context, locale));
    }

    private static Optional<YearMonth> parsed(Object value) {
        if (value instanceof YearMonth month) {
            return Optional.of(month);
        }
        return Optional.of(value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> FORM.matcher(text).matches())
                .map(YearMonth::parse);
    }

    private static String malformed(Object value, Locale locale) {
        return Language.text(
                locale,
                "「" + value + "」不是 2026-11 這樣的年月。",
                "\"" + value + "\" is no month of the calendar such as 2026-11.");
    }
}
