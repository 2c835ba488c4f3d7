package io.dossier.server.web;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.dossier.server.graphql.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends subscriptions when the token expires with which their listener came, who could not ask for anything any more: at the door a token is
 * looked at once, and a subscription goes on for hours.
 */
@Component
@Order(0)
final class TokenExpiry implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<TokenLife> token =
                TokenLife.of(SecurityContextHolder.getContext().getAuthentication());
        if (token.isEmpty()) {
            return chain.next(request);
        }
        Locale language = Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        if (request instanceof WebSocketGraphQlRequest && token.get().isOver()) {
            return Mono.just(refused(request, language));
        }
        return chain.next(request).map(answer -> untilTheEnd(answer, token.get(), language));
    }

    private static WebGraphQlResponse untilTheEnd(WebGraphQlResponse answer, TokenLife token, Locale language) {
        return answer.getData() instanceof Publisher<?> answers
                ? answer.transform(builder ->
                        builder.data(Flux.from(answers).takeUntilOther(Mono.defer(() -> expiry(token, language)))))
                : answer;
    }

    private static Mono<Object> expiry(TokenLife token, Locale language) {
        return Mono.delay(token.left())
                .then(Mono.error(() -> new SubscriptionPublisherException(
                        List.of(error(language)), new IllegalStateException("the token has expired"))));
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, Locale language) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult()
                        .errors(List.of(error(language)))
                        .build()));
    }

    private static GraphQLError error(Locale language) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.UNAUTHORIZED)
                .message(
                        "%s",
                        Language.text(
                                language,
                                "您的令牌已過期。請向身份提供者取得新令牌，再重新連接及訂閱。",
                                "Your token has expired. Get a new one from the identity provider, then connect and subscribe again."))
                .extensions(Map.of("code", "TOKEN_EXPIRED"))
                .build();
    }
}
