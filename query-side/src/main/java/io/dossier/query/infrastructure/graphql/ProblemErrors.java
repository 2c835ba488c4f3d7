package io.dossier.query.infrastructure.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Problems as GraphQL errors: a text in the caller's language, and {@code code} and {@code field} for programs. */
@Component
public class ProblemErrors {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrors.class);

    /** What callers can do nothing about but wait. */
    private static final Set<ProblemCode> OURS = EnumSet.of(
            ProblemCode.PROJECTION_BEHIND,
            ProblemCode.DOCUMENTS_UNAVAILABLE,
            ProblemCode.STORE_UNAVAILABLE,
            ProblemCode.EXPORT_NOT_READY,
            ProblemCode.EXPORTS_BUSY,
            ProblemCode.NOTICES_BUSY,
            ProblemCode.EVENT_UNREADABLE,
            ProblemCode.TENANCY_NOT_THERE_YET,
            ProblemCode.UNIT_NOT_THERE_YET);

    /** Of these the log has a line already. */
    private static final Set<ProblemCode> TOLD_WITH_THEIR_REASON =
            EnumSet.of(ProblemCode.DOCUMENTS_UNAVAILABLE, ProblemCode.STORE_UNAVAILABLE);

    /** A text never repeats more characters of what it was sent. */
    private static final int LONGEST_ECHO = 60;

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
        if (!TOLD_WITH_THEIR_REASON.contains(problem.code())) {
            log.info("Query refused: {}, field {}", problem.code(), problem.field());
        }
        return error.errorType(type(problem.code()))
                .message("%s", messages.text(language, problem.code().name(), shortened(problem.details())))
                .extensions(extensions)
                .build();
    }

    private static ErrorType type(ProblemCode code) {
        if (code == ProblemCode.NOT_PERMITTED) {
            return ErrorType.FORBIDDEN;
        }
        return OURS.contains(code) ? ErrorType.INTERNAL_ERROR : ErrorType.BAD_REQUEST;
    }

    private static Object[] shortened(Object[] details) {
        return Arrays.stream(details)
                .map(detail -> detail instanceof String text ? shortened(text) : detail)
                .toArray();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ECHO
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }
}
