package io.dossier.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which fields of its documents a search looks at, so that it need not read the others of documents that it does not find. */
final class Skimming {
    private static final Set<String> OF_QUERIES = Set.of("$and", "$or", "$nor");

    private Skimming() {}

    /**
     * The names of the fields by which documents are chosen and ordered; empty if that cannot be told, or is no field at all.
     *
     * @param order null for none
     */
    static Optional<Set<String>> fields(Document query, @Nullable Document order) {
        Set<String> names = new TreeSet<>();
        boolean isTold = tell(query, names) && (order == null || tell(order, names));
        return isTold && !names.isEmpty() ? Optional.of(names) : Optional.empty();
    }

    private static boolean tell(Document conditions, Set<String> names) {
        return conditions.entrySet().stream().allMatch(condition -> {
            String name = condition.getKey();
            if (!name.startsWith("$")) {
                names.add(name.split("\\.", 2)[0]);
                return true;
            }
            return OF_QUERIES.contains(name)
                    && condition.getValue() instanceof Collection<?> queries
                    && queries.stream().allMatch(query -> query instanceof Document inner && tell(inner, names));
        });
    }
}
