package io.dossier.query.infrastructure.graphql;

import graphql.GraphQL;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets what one batch has read be the ids of the next. Without it GraphQL Java sends off all loaders once a level, in an order that nobody
 * chooses: a load that begins when its loader's turn is over would wait for ever.
 */
@Component
public class ChainedLoadingInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            GraphQL.unusualConfiguration(input.getGraphQLContext())
                    .dataloaderConfig()
                    .enableDataLoaderChaining(true);
            return input;
        });
        return chain.next(request);
    }
}
