package io.dossier.query.infrastructure.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sense of page arguments, or says what is wrong with them. */
@Component
public class Pages {

    private final PageProperties properties;

    /** Pages of these lengths. */
    public Pages(PageProperties properties) {
        this.properties = properties;
    }

    /**
     * The page that is wanted.
     *
     * @param list which list, with all its filters: a cursor of any other is refused when its place is asked for
     * @throws QueryProblem if the arguments contradict each other or go beyond what is allowed
     */
    public PageRequest request(PageArguments arguments, String list) {
        if (arguments.first() != null && arguments.last() != null) {
            throw new QueryProblem(ProblemCode.PAGE_DIRECTION_AMBIGUOUS, "last", "first", "last");
        }
        boolean forward = arguments.last() == null && arguments.before() == null;
        if (!forward && arguments.after() != null) {
            throw new QueryProblem(
                    ProblemCode.PAGE_DIRECTION_AMBIGUOUS,
                    "after",
                    "after",
                    arguments.last() == null ? "before" : "last");
        }
        if (!forward && arguments.first() != null) {
            throw new QueryProblem(ProblemCode.PAGE_DIRECTION_AMBIGUOUS, "first", "first", "before");
        }
        return forward
                ? new PageRequest(list, true, size(arguments.first(), "first"), arguments.after())
                : new PageRequest(list, false, size(arguments.last(), "last"), arguments.before());
    }

    private int size(@Nullable Integer asked, String field) {
        if (asked == null) {
            return properties.size();
        }
        if (asked < 1 || asked > properties.max()) {
            throw new QueryProblem(ProblemCode.PAGE_SIZE_OUT_OF_RANGE, field, field, asked, properties.max());
        }
        return asked;
    }
}
