package io.dossier.query.infrastructure.graphql;

import graphql.GraphQLError;
import java.util.List;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells listeners why their subscription ended. */
@Component
class SubscriptionEndedResolver implements SubscriptionExceptionResolver {
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return failure instanceof SubscriptionEnded ended ? Mono.just(List.of(ended.error())) : Mono.empty();
    }
}
