package io.dossier.standalone.web;

import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Replaces GraphQL's error about variables that do not fit the schema by ours, which name the fields. */
@Component
class VariableErrors implements WebGraphQlInterceptor {
    private static final Logger log = LoggerFactory.getLogger(VariableErrors.class);
    private final GraphQlSource source;

    VariableErrors(GraphQlSource source) {
        this.source = source;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> isAboutVariables(response) ? explain(request, response) : response);
    }

    private static boolean isAboutVariables(WebGraphQlResponse response) {
        return response.getExecutionResult().getErrors().stream()
                .map(GraphQLError::getMessage)
                .anyMatch(message -> message != null && message.startsWith("Variable '"));
    }

    private WebGraphQlResponse explain(WebGraphQlRequest request, WebGraphQlResponse response) {
        Locale locale =
                Optional.ofNullable(response.getExecutionInput().getLocale()).orElse(Locale.CHINESE);
        List<GraphQLError> errors =
                InvalidVariables.errors(source.schema(), request.getDocument(), request.getVariables(), locale);
        if (errors.isEmpty()) {
            return response;
        }
        log.info("variables that do not fit the schema: {} errors", errors.size());
        return response.transform(builder -> builder.errors(errors));
    }
}
