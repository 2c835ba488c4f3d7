package io.dossier.server.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.idl.TypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What operations cost, for as long as their documents are known. Of the variables only those count that say how large a page is or whether a field is asked for:
 * with another cursor the same costs the same.
 */
final class KnownCosts {
    private static final long MOST_OF_A_DOCUMENT = 100;
    private static final Set<String> DECISIVE = Set.of("Int", "Boolean");

    private final LoadingCache<Document, Cache<Asked, Long>> ofDocuments = Caffeine.newBuilder()
            .weakKeys()
            .build(document ->
                    Caffeine.newBuilder().maximumSize(MOST_OF_A_DOCUMENT).build());

    /** The operation with the values that decide. */
    private record Asked(OperationDefinition operation, Map<String, Object> variables) {}

    /** @param reckon tells it where it is not known; what it throws is thrown, and it is asked again next time */
    long of(ExecutionContext context, ToLongFunction<ExecutionContext> reckon) {
        return ofDocuments.get(context.getDocument()).get(asked(context), asked -> reckon.applyAsLong(context));
    }

    private static Asked asked(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        Map<String, Object> given = context.getCoercedVariables().toMap();
        Map<String, Object> decisive = new HashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            TypeName type = TypeUtil.unwrapAll(variable.getType());
            if (DECISIVE.contains(type.getName()) && given.containsKey(variable.getName())) {
                decisive.put(variable.getName(), given.get(variable.getName()));
            }
        }
        return new Asked(operation, decisive);
    }
}
