package io.dossier.server.web;

import graphql.GraphQLError;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at the places in a document that GraphQL's errors point to; its errors themselves do not say. */
final class DocumentPlaces {
    private final GraphQLSchema schema;
    private final Locale locale;
    private final Map<SourceLocation, String> names = new HashMap<>();
    private final Map<SourceLocation, String> owners = new HashMap<>();
    private final Map<SourceLocation, List<GraphQLError>> badValues = new HashMap<>();

    private DocumentPlaces(GraphQLSchema schema, Locale locale) {
        this.schema = schema;
        this.locale = locale;
    }

    /** Those of that document, with what is wrong there in that language. */
    static DocumentPlaces of(Document document, GraphQLSchema schema, Locale locale) {
        DocumentPlaces places = new DocumentPlaces(schema, locale);
        places.visit(document, null);
        return places;
    }

    /** The name of the field, argument or variable there; empty where something else stands. */
    Optional<String> nameAt(SourceLocation place) {
        return Optional.ofNullable(names.get(place));
    }

    /** The name of the type that was asked for the field there; empty where something else stands. */
    Optional<String> ownerAt(SourceLocation place) {
        return Optional.ofNullable(owners.get(place));
    }

    /** What is wrong with the arguments of the field there, or with those of the argument's field; the same list for each of them. */
    List<GraphQLError> badValuesAt(SourceLocation place) {
        return badValues.getOrDefault(place, List.of());
    }

    private void visit(Node<?> node, @Nullable GraphQLType parent) {
        name(node).ifPresent(name -> names.put(node.getSourceLocation(), name));
        GraphQLType type = switch (node) {
            case OperationDefinition operation -> root(operation);
            case FragmentDefinition fragment -> named(fragment.getTypeCondition());
            case InlineFragment fragment ->
                fragment.getTypeCondition() == null ? parent : named(fragment.getTypeCondition());
            case Field field -> visitField(field, parent);
            default -> parent;
        };
        node.getChildren().forEach(child -> visit(child, type));
    }

    private @Nullable GraphQLType visitField(Field field, @Nullable GraphQLType parent) {
        if (!(parent instanceof GraphQLFieldsContainer container)) {
            return null;
        }
        owners.put(field.getSourceLocation(), container.getName());
        GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
        if (definition == null) {
            return null;
        }
        List<GraphQLError> found = InvalidLiterals.errors(field, definition, locale);
        if (!found.isEmpty()) {
            badValues.put(field.getSourceLocation(), found);
            field.getArguments().forEach(argument -> badValues.put(argument.getSourceLocation(), found));
        }
        return GraphQLTypeUtil.unwrapAll(definition.getType());
    }

    private @Nullable GraphQLType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private @Nullable GraphQLType named(TypeName name) {
        return schema.getType(name.getName());
    }

    private static Optional<String> name(Node<?> node) {
        return Optional.ofNullable(
                switch (node) {
                    case Field field -> field.getName();
                    case Argument argument -> argument.getName();
                    case VariableReference variable -> variable.getName();
                    case VariableDefinition variable -> variable.getName();
                    default -> null;
                });
    }
}
