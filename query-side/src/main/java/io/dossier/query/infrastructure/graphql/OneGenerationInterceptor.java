package io.dossier.query.infrastructure.graphql;

import io.dossier.query.infrastructure.projection.RequestView;
import io.dossier.query.infrastructure.projection.RequestViewAccessor;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a request read one generation of each projection from its beginning to its end. The view stands in the request's context, from
 * which it gets to the threads of controllers and loaders.
 */
@Component
@Order(0) // what waits for projections waits for those that are then read
public class OneGenerationInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        RequestView view = new RequestView();
        return view.in(() -> chain.next(request)).contextWrite(context -> context.put(RequestViewAccessor.KEY, view));
    }
}
