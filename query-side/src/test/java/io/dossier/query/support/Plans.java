package io.dossier.query.support;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a database explains: MongoDB in stages, DocumentDB in the plan nodes of the PostgreSQL below it. */
public final class Plans {

    /** Stands for reading every document. */
    public static final String READS_ALL = "(reads all)";

    private static final Set<String> READING_ALL = Set.of("COLLSCAN", "Seq Scan", "Parallel Seq Scan");
    private static final Set<String> NOT_CHOSEN = Set.of("IndexCosts", "rejectedPlans");

    private Plans() {}

    /** Names of the indexes by which the plan finds documents, and {@link #READS_ALL} if it reads them all. */
    public static Set<String> indexes(Document explained) {
        Set<String> indexes = new LinkedHashSet<>();
        collect(explained.get("queryPlanner"), indexes);
        return indexes;
    }

    private static void collect(@Nullable Object node, Set<String> indexes) {
        if (node instanceof Document document) {
            document.forEach((key, value) -> {
                if ((key.equals("indexName") || key.equals("Index Name")) && value != null) {
                    indexes.add(value.toString());
                } else if ((key.equals("stage") || key.equals("Node Type"))
                        && READING_ALL.contains(String.valueOf(value))) {
                    indexes.add(READS_ALL);
                } else if (!NOT_CHOSEN.contains(key)) {
                    collect(value, indexes);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, indexes));
        }
    }
}
