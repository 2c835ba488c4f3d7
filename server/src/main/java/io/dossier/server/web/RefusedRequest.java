package io.dossier.server.web;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that GraphQL refused before it ran anything. GraphQL finds the errors and words most of them, from the bundles
 * {@code i18n/}; here they get a code, the field that is to blame, and better words where it says too little.
 */
final class RefusedRequest {
    private final GraphQLSchema schema;
    private final Optional<Side> side;
    private final ExecutionInput input;
    private final Locale locale;
    private final ParseAndValidateResult parsed;
    private final Optional<DocumentPlaces> places;

    /** What was already said of values: one list tells of all values of a field, and GraphQL of each. */
    private final Set<List<GraphQLError>> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param side of which the schema is; empty where it is that of the whole product */
    RefusedRequest(GraphQLSchema schema, Optional<Side> side, ExecutionInput input) {
        this.schema = schema;
        this.side = side;
        this.input = input;
        this.locale = Optional.ofNullable(input.getLocale()).orElse(Locale.CHINESE);
        this.parsed = ParseAndValidate.parse(input);
        this.places = document().map(document -> DocumentPlaces.of(document, schema, locale));
    }

    /** What the caller is told instead of such an error; nothing where another error tells it already. */
    Stream<GraphQLError> explain(GraphQLError error) {
        return switch (error) {
            case ValidationError invalid -> invalid(invalid);
            case UnknownOperationException unknown -> Stream.of(withoutOperation(unknown));
            case CoercingParseValueException value -> variables(value);
            case NonNullableValueCoercedAsNullException value -> variables(value);
            case InputMapDefinesTooManyFieldsException value -> variables(value);
            case BadFaithIntrospectionError tooMuch ->
                Stream.of(
                        error(
                                tooMuch,
                                QueryTooLarge.CODE,
                                null,
                                say(
                                        "對 schema 的查詢重複或嵌套過多，請只查詢一次 __schema 或 __type。",
                                        "The request asks too much of the schema: ask for __schema or __type once, without going round in circles.")));
            default -> error.getErrorType() == ErrorType.InvalidSyntax ? Stream.of(syntax(error)) : Stream.of(error);
        };
    }

    private GraphQLError syntax(GraphQLError error) {
        if (input.getQuery().isBlank()) {
            HttpAnswer missing = HttpAnswer.DOCUMENT_MISSING;
            return error(error, missing.code(), missing.field().orElse(null), missing.message(locale));
        }
        boolean tooLarge = parsed.getSyntaxException() instanceof ParseCancelledException
                || parsed.getSyntaxException() instanceof ParseCancelledTooDeepException
                || parsed.getSyntaxException() instanceof ParseCancelledTooManyCharsException;
        return error(error, tooLarge ? QueryTooLarge.CODE : "SYNTAX_ERROR", null, error.getMessage());
    }

    private Stream<GraphQLError> invalid(ValidationError error) {
        if (!(error.getValidationErrorType() instanceof ValidationErrorType type)) {
            return Stream.of(error(error, "VALIDATION_ERROR", null, error.getMessage()));
        }
        return switch (type) {
            case FieldUndefined -> Stream.of(unknownField(error));
            case UnknownOperation -> Stream.of(unknownOperation(error));
            case UnknownArgument -> Stream.of(named(error, "UNKNOWN_ARGUMENT"));
            case WrongType, MissingFieldArgument, NullValueForNonNullArgument -> values(error);
            case BadValueForDefaultArg -> Stream.of(named(error, ValueErrors.CODE));
            case MaxValidationErrorsReached ->
                Stream.of(error(
                        error,
                        "VALIDATION_ERROR",
                        null,
                        say(
                                "錯誤過多，其餘不再列出；請先更正以上錯誤。",
                                "There are more errors than can be listed; correct these first.")));
            default -> Stream.of(named(error, "VALIDATION_ERROR"));
        };
    }

    private GraphQLError unknownField(ValidationError error) {
        Optional<SourceLocation> place = place(error);
        Optional<String> field = place.flatMap(at -> places.flatMap(known -> known.nameAt(at)));
        Optional<String> owner = place.flatMap(at -> places.flatMap(known -> known.ownerAt(at)));
        return side.filter(here -> owner.filter(here::isElsewhere).isPresent())
                .flatMap(here -> field.map(
                        name -> error(error, "UNKNOWN_FIELD", name, here.directions(shortened(name), locale))))
                .orElseGet(() -> named(error, "UNKNOWN_FIELD"));
    }

    // Of all kinds of operations, a schema here may lack this one alone.
    private GraphQLError unknownOperation(ValidationError error) {
        return side.filter(here -> here.isElsewhere(Side.SUBSCRIPTION_TYPE))
                .map(here -> error(error, "VALIDATION_ERROR", null, here.directions("subscription", locale)))
                .orElseGet(() -> named(error, "VALIDATION_ERROR"));
    }

    private static String shortened(String name) {
        return ValueErrors.shortened(name, ValueErrors.LONGEST_VALUE);
    }

    private Stream<GraphQLError> values(ValidationError error) {
        List<GraphQLError> better = place(error)
                .flatMap(place -> places.map(known -> known.badValuesAt(place)))
                .orElse(List.of());
        if (better.isEmpty()) {
            return Stream.of(named(error, ValueErrors.CODE));
        }
        return told.add(better) ? better.stream() : Stream.empty();
    }

    private Stream<GraphQLError> variables(GraphQLError error) {
        List<GraphQLError> better = operation()
                .map(operation -> InvalidVariables.errors(schema, operation, input.getVariables(), locale))
                .orElse(List.of());
        if (!better.isEmpty()) {
            return better.stream();
        }
        return Stream.of(error(
                error,
                ValueErrors.CODE,
                null,
                say("變量的值與 schema 不符，請更正。", "The value of a variable does not fit the schema; correct it.")));
    }

    private GraphQLError withoutOperation(UnknownOperationException error) {
        String known = operations()
                .map(OperationDefinition::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String message;
        if (known.isEmpty()) {
            message = say("文檔中的操作沒有名稱，請勿填寫 operationName。", "The operation has no name; leave operationName out.");
        } else if (input.getOperationName() == null) {
            message = say(
                    "文檔含多個操作，請在 operationName 中指明其一：%s。".formatted(known),
                    "The document holds several operations; name one of them in operationName: %s.".formatted(known));
        } else {
            message = say(
                    "文檔中沒有 operationName 所指的操作；可用的操作：%s。".formatted(known),
                    "The document holds no operation of the name in operationName; it holds: %s.".formatted(known));
        }
        return error(error, "UNKNOWN_OPERATION", "operationName", message);
    }

    private Optional<OperationDefinition> operation() {
        String name = input.getOperationName();
        return operations()
                .filter(operation -> name == null || name.isEmpty() || name.equals(operation.getName()))
                .findFirst();
    }

    private Stream<OperationDefinition> operations() {
        return document().stream()
                .flatMap(document -> document.getDefinitionsOfType(OperationDefinition.class).stream());
    }

    private Optional<Document> document() {
        return parsed.isFailure() ? Optional.empty() : Optional.of(parsed.getDocument());
    }

    /** With the name of what stands where it points to as the field to blame. */
    private GraphQLError named(ValidationError error, String code) {
        String field = place(error)
                .flatMap(place -> places.flatMap(known -> known.nameAt(place)))
                .orElse(null);
        return error(error, code, field, error.getMessage());
    }

    private static Optional<SourceLocation> place(GraphQLError error) {
        return Optional.ofNullable(error.getLocations()).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private GraphQLError error(GraphQLError original, String code, @Nullable String field, @Nullable String message) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        if (field != null) {
            extensions.put("field", ValueErrors.shortened(field, ValueErrors.LONGEST_VALUE));
        }
        return GraphqlErrorBuilder.newError()
                .errorType(original.getErrorType())
                .message("%s", ValueErrors.shortened(String.valueOf(message), ValueErrors.LONGEST_MESSAGE))
                .locations(original.getLocations() == null ? List.of() : original.getLocations())
                .extensions(extensions)
                .build();
    }

    private String say(String chinese, String english) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
