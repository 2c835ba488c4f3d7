package io.dossier.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the order of their ids from a certain one on, as who goes through a whole collection page by page asks for them: without looking at
 * those before, and at no more behind than are wanted. Only ids that are texts count here.
 *
 * @param from the id to begin at; the query itself says whether it is wanted
 * @param upTo the last id; null for no bound
 */
record IdRange(String from, @Nullable String upTo) {

    /** The range that a query is about, if it asks for its documents in this order. */
    static Optional<IdRange> wanted(Document query, @Nullable Document order) {
        boolean byId = order != null
                && order.size() == 1
                && order.get(ById.FIELD) instanceof Number direction
                && direction.intValue() == 1;
        if (!byId || !(query.get(ById.FIELD) instanceof Document condition)) {
            return Optional.empty();
        }
        @Nullable Object from = condition.getOrDefault("$gt", condition.get("$gte"));
        return from instanceof String text
                ? Optional.of(new IdRange(text, condition.get("$lte") instanceof String last ? last : null))
                : Optional.empty();
    }

    /** Them, as they are at this moment. */
    Stream<Document> of(MVMap<Object, byte[]> documents) {
        Cursor<Object, byte[]> cursor = documents.cursor(from);
        return Stream.iterate(cursor, Cursor::hasNext, each -> each)
                .takeWhile(each -> isWithin(each.next()))
                .map(each -> BsonBytes.document(each.getValue()));
    }

    private boolean isWithin(Object id) {
        return upTo == null || (id instanceof String text && text.compareTo(upTo) <= 0);
    }
}
