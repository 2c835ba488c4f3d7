package io.dossier.query.planning;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for everything below a field of the schema that needs no argument, down to types that it has come through already. */
final class WholeSchema {

    private final GraphQLSchema schema;

    WholeSchema(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The names of all questions with those of their arguments, such as {@code units(first)}; one without is {@code units}. */
    Set<String> questions() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.getName()),
                        field.getArguments().stream()
                                .map(argument -> "%s(%s)".formatted(field.getName(), argument.getName()))))
                .collect(Collectors.toSet());
    }

    /** What to ask for below a question; empty if it has nothing below. */
    String below(String question) {
        return below(schema.getQueryType().getFieldDefinition(question).getType(), Set.of());
    }

    private String below(GraphQLOutputType wrapped, Set<String> through) {
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(wrapped);
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return "";
        }
        Set<String> further = new HashSet<>(through);
        if (!further.add(type.getName())) {
            return "";
        }
        return container.getFieldDefinitions().stream()
                .filter(WholeSchema::needsNoArgument)
                .map(field -> asked(field, further))
                .collect(Collectors.joining(" ", " { __typename ", " }"));
    }

    private String asked(GraphQLFieldDefinition field, Set<String> through) {
        boolean isLeaf = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
        String below = below(field.getType(), through);
        return isLeaf || !below.isEmpty() ? field.getName() + below : "";
    }

    private static boolean needsNoArgument(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue());
    }
}
