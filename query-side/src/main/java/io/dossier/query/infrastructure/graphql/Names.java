package io.dossier.query.infrastructure.graphql;

import java.util.Collection;
import java.util.List;

/**
 * Names that there are, as a detail of a {@link QueryProblem}. Unlike what a caller sent they are told whole, however many there are.
 *
 * @param all in the order in which they are told
 */
public record Names(List<String> all) {
    public Names {
        all = List.copyOf(all);
    }

    /** Those, in their order. */
    public static Names of(Collection<String> names) {
        return new Names(List.copyOf(names));
    }

    @Override
    public String toString() {
        return String.join(", ", all);
    }
}
