package io.dossier.server.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The usual {@code DateTime} scalar, which also writes an {@link Instant}, in UTC. */
final class DateTimeScalar implements Coercing<OffsetDateTime, Object> {

    private final Coercing<?, ?> usual = ExtendedScalars.DateTime.getCoercing();

    static GraphQLScalarType scalar() {
        return ExtendedScalars.DateTime.transform(builder -> builder.coercing(new DateTimeScalar()));
    }

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        // to the microsecond that is stored, so that an entry is in the archive as of its own time
        return value instanceof Instant instant ? instant.toString() : usual.serialize(value, context, locale);
    }

    @Override
    public @Nullable OffsetDateTime parseValue(Object value, GraphQLContext context, Locale locale) {
        return (OffsetDateTime) usual.parseValue(value, context, locale);
    }

    @Override
    public @Nullable OffsetDateTime parseLiteral(
            Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return (OffsetDateTime) usual.parseLiteral(value, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return usual.valueToLiteral(value, context, locale);
    }
}
