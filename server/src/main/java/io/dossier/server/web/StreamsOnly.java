package io.dossier.server.web;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Subscriptions come over connections that stay, and nothing else does: queries and mutations have the door at which their size is
 * bounded and their request has an id.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StreamsOnly implements WebSocketGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return isAnsweredByAStream(request)
                ? answer(request, chain).map(StreamsOnly::asAStream)
                : answer(request, chain);
    }

    // The server would say of anything else that is no stream, in English, that it is none.
    private static WebGraphQlResponse asAStream(WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher) {
            return response;
        }
        ExecutionResult stream = ExecutionResult.newExecutionResult()
                .data(Flux.just(response.getExecutionResult()))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), stream));
    }

    private static Mono<WebGraphQlResponse> answer(WebGraphQlRequest request, Chain chain) {
        Optional<Operation> operation = operation(request);
        if (operation.isEmpty()) {
            return chain.next(request); // for the engine to refuse
        }
        boolean stream = operation.get() == Operation.SUBSCRIPTION;
        if (request instanceof WebSocketGraphQlRequest) {
            return stream
                    ? chain.next(request)
                    : refuse(
                            request,
                            "SUBSCRIPTIONS_ONLY",
                            "WebSocket 只接受訂閱（subscription）；查詢及變更請以 POST 發送至 /graphql。",
                            "Only subscriptions go over WebSocket; queries and mutations go to /graphql by POST.");
        }
        if (stream == isAnsweredByAStream(request)) {
            return chain.next(request);
        }
        return stream
                ? refuse(
                        request,
                        "STREAM_NEEDED",
                        "訂閱（subscription）請經 WebSocket（graphql-transport-ws），或只以請求頭 Accept: text/event-stream 接收。",
                        "Subscribe over WebSocket (graphql-transport-ws), or with the header Accept: text/event-stream and no other.")
                : refuse(
                        request,
                        "SUBSCRIPTIONS_ONLY",
                        "以 Accept: text/event-stream 只可訂閱（subscription）；查詢及變更請接受 application/json。",
                        "With Accept: text/event-stream one can only subscribe; for queries and mutations accept application/json.");
    }

    private static boolean isOrdinary(WebGraphQlRequest request) {
        return !(request instanceof WebSocketGraphQlRequest) && !isAnsweredByAStream(request);
    }

    /** As the server chooses: JSON comes first wherever it would do. */
    private static boolean isAnsweredByAStream(WebGraphQlRequest request) {
        List<MediaType> accepted = request.getHeaders().getAccept();
        return !(request instanceof WebSocketGraphQlRequest)
                && !accepted.isEmpty()
                && accepted.stream().noneMatch(StreamsOnly::takesJson)
                && accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::isCompatibleWith);
    }

    private static boolean takesJson(MediaType accepted) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(accepted)
                || MediaType.APPLICATION_GRAPHQL_RESPONSE.isCompatibleWith(accepted);
    }

    private static Optional<Operation> operation(WebGraphQlRequest request) {
        if (!request.getDocument().contains("subscription") && isOrdinary(request)) {
            return Optional.empty(); // there is nothing to find out
        }
        return Operations.of(request.getDocument(), request.getOperationName());
    }

    private static Mono<WebGraphQlResponse> refuse(
            WebGraphQlRequest request, String code, String chinese, String english) {
        String language = Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse("");
        boolean inEnglish = language.toLowerCase(Locale.ROOT).startsWith("en");
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .errors(List.of(GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.OperationNotSupported)
                        .message("%s", inEnglish ? english : chinese)
                        .extensions(Map.of("code", code))
                        .build()))
                .build();
        return Mono.just(
                new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result)));
    }
}
