package io.dossier.query.notice;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.ProblemErrors;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A subscription ends otherwise than its listener wished; what the listener is told of it. */
final class NoticesEnded extends RuntimeException {

    private static final Logger log = LoggerFactory.getLogger(NoticesEnded.class);

    private final transient GraphQLError error;

    private NoticesEnded(Throwable cause, GraphQLError error) {
        super(cause);
        this.error = error;
    }

    static NoticesEnded of(Throwable failure, ProblemErrors errors, DataFetchingEnvironment environment) {
        if (failure instanceof QueryProblem problem) {
            return new NoticesEnded(failure, errors.of(problem, environment.getLocale()));
        }
        UUID number = UUID.randomUUID();
        log.error("A subscription to notices failed [{}]", number, failure);
        return new NoticesEnded(
                failure,
                errors.of(new QueryProblem(ProblemCode.INTERNAL_ERROR, null, number), environment.getLocale()));
    }

    GraphQLError error() {
        return error;
    }
}
