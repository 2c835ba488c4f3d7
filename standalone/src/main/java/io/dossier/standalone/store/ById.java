package io.dossier.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which commands are about documents of given ids and about nothing else. Only ids that are texts count here. */
final class ById {
    static final String FIELD = "_id";

    private ById() {}

    /** The ids that a query asks for, if that is all it asks for. */
    static Optional<SortedSet<String>> wanted(Document query) {
        if (query.size() != 1) {
            return Optional.empty();
        }
        @Nullable Object value = query.get(FIELD);
        if (value instanceof String id) {
            return Optional.of(new TreeSet<>(Set.of(id)));
        }
        return value instanceof Document condition && condition.size() == 1
                ? texts(condition.get("$in"))
                : Optional.empty();
    }

    private static Optional<SortedSet<String>> texts(@Nullable Object ids) {
        if (!(ids instanceof Collection<?> all)) {
            return Optional.empty();
        }
        SortedSet<String> texts = new TreeSet<>();
        for (Object id : all) {
            if (!(id instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    /** The id of the one document that an update replaces as a whole, if that is what it does. */
    static Optional<String> replaced(Document selector, Document update) {
        if (selector.size() != 1
                || !(selector.get(FIELD) instanceof String id)
                || !update.getOrDefault(FIELD, id).equals(id)) {
            return Optional.empty();
        }
        boolean isWhole = update.keySet().stream().noneMatch(field -> field.startsWith("$") || field.contains("."));
        return isWhole ? Optional.of(id) : Optional.empty();
    }

    /** As documents are kept, wherever the update has its id. */
    static Document withIdFirst(String id, Document update) {
        Document document = new Document(FIELD, id);
        document.putAll(update);
        return document;
    }
}
