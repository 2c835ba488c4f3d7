package io.dossier.server.web;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives GraphQL's own errors about a request what all other errors have: a code, the field to blame, and what to do. */
@Component
class RequestErrors implements WebGraphQlInterceptor {
    private static final Logger log = LoggerFactory.getLogger(RequestErrors.class);

    private final GraphQlSource source;
    private final Optional<Side> side;

    RequestErrors(GraphQlSource source, ObjectProvider<Side> side) {
        this.source = source;
        this.side = Optional.ofNullable(side.getIfAvailable());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> isRefused(response) ? explain(response) : response);
    }

    /** By GraphQL, before anything was run; what is ours to refuse has a code. */
    private static boolean isRefused(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return !result.isDataPresent() && result.getErrors().stream().anyMatch(error -> !hasCode(error));
    }

    private static boolean hasCode(GraphQLError error) {
        return code(error).isPresent();
    }

    private static Optional<Object> code(GraphQLError error) {
        return Optional.ofNullable(error.getExtensions()).map(extensions -> extensions.get("code"));
    }

    private WebGraphQlResponse explain(WebGraphQlResponse response) {
        RefusedRequest request = new RefusedRequest(source.schema(), side, response.getExecutionInput());
        List<GraphQLError> errors = response.getExecutionResult().getErrors().stream()
                .flatMap(error -> hasCode(error) ? Stream.of(error) : request.explain(error))
                .limit(ValueErrors.MOST)
                .toList();
        log.info(
                "request refused: {} errors, {}",
                errors.size(),
                errors.stream()
                        .flatMap(error -> code(error).stream())
                        .distinct()
                        .toList());
        return response.transform(builder -> builder.errors(errors));
    }
}
