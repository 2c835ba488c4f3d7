package io.dossier.query.support;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a database explains: MongoDB in stages, DocumentDB in the plan nodes of the PostgreSQL below it. */
public final class Plans {

    /** Stands for reading every document. */
    public static final String READS_ALL = "(reads all)";

    private static final Set<String> READING_ALL = Set.of("COLLSCAN", "Seq Scan", "Parallel Seq Scan");
    private static final Set<String> WHOLE = Set.of("[[MinKey, MaxKey]]", "[[MaxKey, MinKey]]");
    private static final Set<String> NOT_CHOSEN = Set.of("IndexCosts", "rejectedPlans", "command");

    private Plans() {}

    /** Names of the indexes by which the plan finds documents, and {@link #READS_ALL} if it reads them all. */
    public static Set<String> indexes(Document explained) {
        Set<String> indexes = new LinkedHashSet<>();
        collect(explained.get("queryPlanner"), indexes);
        return indexes;
    }

    /** Whether the plan looks at every document, be it by an index of which it reads all. */
    public static boolean readsAll(Document explained) {
        return all(explained).anyMatch(Plans::isReadingAll);
    }

    private static Stream<Document> all(@Nullable Object node) {
        if (node instanceof Document document) {
            return Stream.concat(
                    Stream.of(document),
                    document.entrySet().stream()
                            .filter(entry -> !NOT_CHOSEN.contains(entry.getKey()))
                            .flatMap(entry -> all(entry.getValue())));
        }
        return node instanceof List<?> list ? list.stream().flatMap(Plans::all) : Stream.empty();
    }

    private static boolean isReadingAll(Document stage) {
        return READING_ALL.contains(nameOf(stage)) || isWholeIndex(stage) || isEveryId(stage);
    }

    /** MongoDB goes through an index from its beginning to its end. */
    private static boolean isWholeIndex(Document stage) {
        return nameOf(stage).equals("IXSCAN")
                && stage.get("indexBounds") instanceof Document bounds
                && bounds.values().stream().allMatch(bound -> WHOLE.contains(String.valueOf(bound)));
    }

    /** DocumentDB looks for all ids of the collection, which itself is no more than the first part of their index. */
    private static boolean isEveryId(Document stage) {
        return "_id_".equals(stage.get("Index Name"))
                && !String.valueOf(stage.get("Index Cond")).contains("object_id");
    }

    private static String nameOf(Document stage) {
        return String.valueOf(stage.getOrDefault("stage", stage.get("Node Type")));
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
