package io.dossier.query.infrastructure.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Problems as GraphQL errors: a text in the caller's language, and {@code code} and {@code field} for programs. */
@Component
public class ProblemErrors {

    private final Messages messages;

    /** With these texts. */
    public ProblemErrors(Messages messages) {
        this.messages = messages;
    }

    /** The error of a problem in one field of a query. */
    public GraphQLError of(QueryProblem problem, DataFetchingEnvironment environment) {
        return fill(GraphqlErrorBuilder.newError(environment), problem, environment.getLocale());
    }

    /** The error of a problem with a request as a whole. */
    public GraphQLError of(QueryProblem problem, Locale language) {
        return fill(GraphqlErrorBuilder.newError(), problem, language);
    }

    private GraphQLError fill(GraphqlErrorBuilder<?> error, QueryProblem problem, @Nullable Locale language) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code().name());
        if (problem.field() != null) {
            extensions.put("field", problem.field());
        }
        return error.errorType(
                        problem.code() == ProblemCode.INTERNAL_ERROR || problem.code() == ProblemCode.PROJECTION_BEHIND
                                ? ErrorType.INTERNAL_ERROR
                                : ErrorType.BAD_REQUEST)
                .message("%s", messages.text(language, problem.code().name(), problem.details()))
                .extensions(extensions)
                .build();
    }
}
