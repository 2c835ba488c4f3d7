package io.dossier.query.infrastructure.graphql;

import java.util.UUID;

/** Ids as callers write them. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /**
     * The UUID of that text.
     *
     * @param field the argument that brought it
     * @throws QueryProblem ID_MALFORMED if it is none
     */
    public static UUID uuid(String text, String field) {
        try {
            if (text.length() == LENGTH) { // Java also reads shortened forms, which nobody else does
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // as below
        }
        throw new QueryProblem(ProblemCode.ID_MALFORMED, field, field, text);
    }
}
