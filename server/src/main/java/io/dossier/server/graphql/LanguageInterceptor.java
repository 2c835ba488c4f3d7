package io.dossier.server.graphql;

import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sets the request's language from its header alone; else a request without one would get the server's own language. */
@Component
@Order(0)
public class LanguageInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Locale language = Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        request.configureExecutionInput(
                (input, builder) -> builder.locale(language).build());
        return chain.next(request);
    }
}
