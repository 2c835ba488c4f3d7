package io.dossier.query.infrastructure.graphql;

import graphql.ExecutionResult;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.dossier.query.infrastructure.projection.Lagging;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.server.graphql.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads that see one's own writes. With the header {@code Dossier-Consistency: strong} a query is answered only when the
 * documents hold every event that was there when it came in; or, after a while, not at all. Mutations are not held up.
 * Nobody waits for what is parked, which may be for days; {@link ParkedInterceptor} says so.
 */
@Component
@Order(1)
public class ConsistencyInterceptor implements WebGraphQlInterceptor {

    /** The header's name. */
    public static final String HEADER = "Dossier-Consistency";

    private static final String STRONG = "strong";

    private final ProjectionAwait projections;
    private final ConsistencyProperties properties;
    private final ProblemErrors errors;

    /** Waits for these projections. */
    public ConsistencyInterceptor(ProjectionAwait projections, ConsistencyProperties properties, ProblemErrors errors) {
        this.projections = projections;
        this.properties = properties;
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return problem(request).map(problem -> refuse(request, problem)).orElseGet(() -> chain.next(request));
    }

    private Optional<QueryProblem> problem(WebGraphQlRequest request) {
        @Nullable String wish = request.getHeaders().getFirst(HEADER);
        if (wish == null) {
            return Optional.empty();
        }
        if (!wish.strip().equalsIgnoreCase(STRONG)) {
            return Optional.of(new QueryProblem(ProblemCode.CONSISTENCY_UNKNOWN, HEADER, HEADER, wish));
        }
        return isQuery(request) ? projections.untilHead(properties.timeout()).map(this::behind) : Optional.empty();
    }

    private QueryProblem behind(Lagging lagging) {
        return new QueryProblem(
                ProblemCode.PROJECTION_BEHIND,
                HEADER,
                lagging.events(),
                properties.timeout().toMillis() / 1e3,
                Names.of(lagging.projections()));
    }

    // A document that cannot be read is for the engine to refuse.
    private static boolean isQuery(WebGraphQlRequest request) {
        try {
            Document document = Parser.parse(request.getDocument());
            if (document.getDefinitionsOfType(OperationDefinition.class).isEmpty()) {
                return false;
            }
            return NodeUtil.getOperation(document, request.getOperationName())
                            .operationDefinition
                            .getOperation()
                    == Operation.QUERY;
        } catch (InvalidSyntaxException | graphql.execution.UnknownOperationException e) {
            return false;
        }
    }

    private Mono<WebGraphQlResponse> refuse(WebGraphQlRequest request, QueryProblem problem) {
        Locale language = Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .errors(List.of(errors.of(problem, language)))
                .build();
        return Mono.just(
                new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result)));
    }
}
