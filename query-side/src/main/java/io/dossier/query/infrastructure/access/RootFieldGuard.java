package io.dossier.query.infrastructure.access;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Set;

/**
 * Stands before the fields of the roots: who may not ask for one is told who may. Mutations are the command side's, which has a matrix of its own;
 * of them only those are guarded here that stand in this one.
 */
final class RootFieldGuard extends GraphQLTypeVisitorStub {

    private static final Set<String> ROOTS = Set.of("Query", "Subscription");
    private static final String MUTATION = "Mutation";

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
        GraphQLFieldsContainer parent = (GraphQLFieldsContainer) context.getParentNode();
        String name = field.getName();
        boolean isGuarded = ROOTS.contains(parent.getName())
                || (parent.getName().equals(MUTATION) && QueryRoles.fields().contains(name));
        if (isGuarded) {
            FieldCoordinates place = FieldCoordinates.coordinates(parent, field);
            code.dataFetcher(place, guarded(name, code.getDataFetcher(place, field)));
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetcher<?> guarded(String field, DataFetcher<?> answer) {
        return environment -> {
            CurrentUser.mustBeAllowed(field);
            return answer.get(environment);
        };
    }
}
