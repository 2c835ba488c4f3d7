package io.dossier.query.infrastructure.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.dossier.server.graphql.InternalErrorResolver;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A subscription ends otherwise than its listener wished; what the listener is told of it. */
public final class SubscriptionEnded extends RuntimeException {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionEnded.class);

    private final transient GraphQLError error;

    private SubscriptionEnded(Throwable cause, GraphQLError error) {
        super(cause);
        this.error = error;
    }

    /** What the listener is told of a failure: the problem with its request, or that something failed here, which the log explains. */
    public static SubscriptionEnded of(Throwable failure, ProblemErrors errors, DataFetchingEnvironment environment) {
        Optional<QueryProblem> problem =
                failure instanceof QueryProblem its ? Optional.of(its) : KnownFailures.problem(failure);
        if (problem.isPresent()) {
            return new SubscriptionEnded(failure, errors.of(problem.get(), environment.getLocale()));
        }
        UUID number = UUID.randomUUID();
        log.error("A subscription failed [{}]", number, failure);
        return new SubscriptionEnded(
                failure, InternalErrorResolver.error(GraphqlErrorBuilder.newError(), number, environment.getLocale()));
    }

    GraphQLError error() {
        return error;
    }
}
