package io.dossier.query.infrastructure.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Tells the caller what is wrong with the query. */
@Component
@Order(0)
public class QueryProblemResolver extends DataFetcherExceptionResolverAdapter {

    private final ProblemErrors errors;

    /** Answers with these errors. */
    public QueryProblemResolver(ProblemErrors errors) {
        this.errors = errors;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable e, DataFetchingEnvironment environment) {
        return e instanceof QueryProblem problem
                ? errors.of(problem, environment)
                : KnownFailures.problem(e)
                        .map(problem -> errors.of(problem, environment))
                        .orElse(null);
    }
}
