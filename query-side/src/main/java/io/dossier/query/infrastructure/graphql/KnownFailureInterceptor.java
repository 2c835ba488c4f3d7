package io.dossier.query.infrastructure.graphql;

import graphql.ExecutionResult;
import io.dossier.server.graphql.Language;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells who asks why there is no answer where that shows before or after the question itself, as while projections are waited for. */
@Component
@Order(-1) // around those that look at documents
class KnownFailureInterceptor implements WebGraphQlInterceptor {

    private final ProblemErrors errors;

    KnownFailureInterceptor(ProblemErrors errors) {
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        try {
            return chain.next(request).onErrorResume(failure -> answer(request, failure));
        } catch (RuntimeException failure) {
            return answer(request, failure);
        }
    }

    private Mono<WebGraphQlResponse> answer(WebGraphQlRequest request, Throwable failure) {
        return KnownFailures.problem(failure)
                .map(problem -> Mono.just(refusal(request, problem)))
                .orElseGet(() -> Mono.error(failure));
    }

    private WebGraphQlResponse refusal(WebGraphQlRequest request, QueryProblem problem) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult()
                        .errors(List.of(errors.of(
                                problem, Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE)))))
                        .build()));
    }
}
