package io.dossier.query.infrastructure.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Which page the caller wants, in the manner of Relay.
 *
 * @param first so many from the front, or after {@code after}
 * @param after a cursor to go on from
 * @param last so many from the end, or before {@code before}
 * @param before a cursor to go back from
 */
public record PageArguments(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    /** A list that only goes forward. */
    public static PageArguments forward(@Nullable Integer first, @Nullable String after) {
        return new PageArguments(first, after, null, null);
    }
}
