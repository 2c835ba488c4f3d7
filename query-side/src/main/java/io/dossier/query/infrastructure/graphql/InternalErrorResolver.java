package io.dossier.query.infrastructure.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The last resort: what nobody else answers for is our fault. The caller gets a number under which the log tells the rest. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class InternalErrorResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(InternalErrorResolver.class);

    private final ProblemErrors errors;

    /** Answers with these errors. */
    public InternalErrorResolver(ProblemErrors errors) {
        this.errors = errors;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable e, DataFetchingEnvironment environment) {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            return null; // for the application's security
        }
        UUID number = UUID.randomUUID();
        log.error(
                "Query field {} failed [{}]", environment.getExecutionStepInfo().getPath(), number, e);
        return errors.of(new QueryProblem(ProblemCode.INTERNAL_ERROR, null, number), environment);
    }
}
