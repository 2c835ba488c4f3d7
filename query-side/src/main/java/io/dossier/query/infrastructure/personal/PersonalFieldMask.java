package io.dossier.query.infrastructure.personal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.dossier.api.Personal;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Stands behind every field of the schema that is marked {@code @personal}, and masks what the caller does not see in clear. */
final class PersonalFieldMask extends GraphQLTypeVisitorStub {

    private static final String MARK = "personal";
    private static final String KIND = "as";

    private final Sights sights;

    PersonalFieldMask(Sights sights) {
        this.sights = sights;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        @Nullable GraphQLAppliedDirective mark = field.getAppliedDirective(MARK);
        if (mark != null) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            FieldCoordinates place =
                    FieldCoordinates.coordinates((GraphQLFieldsContainer) context.getParentNode(), field);
            Personal.Kind kind =
                    Personal.Kind.valueOf(mark.getArgument(KIND).getValue().toString());
            code.dataFetcher(place, masked(kind, code.getDataFetcher(place, field)));
        }
        return TraversalControl.CONTINUE;
    }

    private DataFetcher<?> masked(Personal.Kind kind, DataFetcher<?> answer) {
        return environment -> {
            @Nullable Object value = answer.get(environment);
            return value instanceof CompletionStage<?> later
                    ? later.thenApply(text -> seen(kind, text, environment))
                    : seen(kind, value, environment);
        };
    }

    private @Nullable String seen(Personal.Kind kind, @Nullable Object text, DataFetchingEnvironment environment) {
        Subject whose = environment.getSource() instanceof OfSubject of ? of.subject() : Subject.UNKNOWN;
        return sights.ofRequest(environment.getGraphQlContext())
                .text(kind, text == null ? null : text.toString(), whose);
    }
}
