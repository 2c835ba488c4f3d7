package io.dossier.query.infrastructure.graphql;

import org.jspecify.annotations.Nullable;

/** Texts to search for, as callers write them. */
public final class Texts {

    /** As long as the longest name that the command side takes where nobody set it otherwise. */
    private static final int LONGEST = 200;

    private Texts() {}

    /**
     * Passes a text that is not too long to be searched for, or none.
     *
     * @param field the argument that brought it
     * @throws QueryProblem TEXT_TOO_LONG if it is
     */
    public static void searched(@Nullable String text, String field) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new QueryProblem(ProblemCode.TEXT_TOO_LONG, field, field, length, LONGEST);
        }
    }
}
