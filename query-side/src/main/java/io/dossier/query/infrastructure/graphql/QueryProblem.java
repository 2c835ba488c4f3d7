package io.dossier.query.infrastructure.graphql;

import org.jspecify.annotations.Nullable;

/** A query that cannot be answered as it stands. The caller is told in words; the log has one line of it, without values. */
public final class QueryProblem extends RuntimeException {

    private final ProblemCode code;
    private final @Nullable String field;
    private final transient Object[] details;

    /**
     * A problem with an argument.
     *
     * @param field the argument or header to mend; null where none is to blame
     * @param details what the text of the code names in its braces
     */
    public QueryProblem(ProblemCode code, @Nullable String field, Object... details) {
        super(code.name(), null, false, false); // it carries no news of the code, only of the request
        this.code = code;
        this.field = field;
        this.details = details.clone();
    }

    /** Stable, for programs. */
    public ProblemCode code() {
        return code;
    }

    /** The argument or header to mend; null where none is to blame. */
    public @Nullable String field() {
        return field;
    }

    Object[] details() {
        return details;
    }
}
