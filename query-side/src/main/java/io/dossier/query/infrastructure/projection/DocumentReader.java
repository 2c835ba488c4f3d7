package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads documents of one kind. It cannot write. */
public final class DocumentReader<D extends Projected> {

    private final DocumentType<D> type;
    private final Supplier<MongoCollection<D>> served;

    /** @param served the collection to read just now */
    DocumentReader(DocumentType<D> type, Supplier<MongoCollection<D>> served) {
        this.type = type;
        this.served = served;
    }

    private MongoCollection<D> collection() {
        return served.get();
    }

    /** A reader that stays with the collection that is read just now, whichever is read later. */
    public DocumentReader<D> ofNow() {
        MongoCollection<D> now = collection();
        return new DocumentReader<>(type, () -> now);
    }

    /** The collection that is read just now; another one after a rebuild. */
    public String collectionName() {
        return collection().getNamespace().getCollectionName();
    }

    /** The document of that id; empty if there is none. */
    public Optional<D> byId(String id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id)).first());
    }

    /** The documents of these ids by id, with one query; ids that have none are missing from the answer. */
    public Map<String, D> byIds(Collection<String> ids) {
        Map<String, D> found = new LinkedHashMap<>();
        if (ids.size() == 1) {
            ids.forEach(id -> byId(id).ifPresent(document -> found.put(id, document)));
        } else if (!ids.isEmpty()) {
            find(collection(), Filters.in("_id", ids), found);
        }
        return found;
    }

    private void find(MongoCollection<D> collection, Bson filter, Map<String, D> found) {
        collection.find(filter).batchSize(type.atOnce()).forEach(document -> found.put(document.id(), document));
    }

    /**
     * What somebody has read before, and need not be sent again.
     *
     * @param collection where it was read; what was read elsewhere, as before a rebuild, does not count
     * @param positions the last position of each document, by id
     */
    public record Known(String collection, Map<String, Long> positions) {}

    /**
     * What is not as it was known.
     *
     * @param collection where it was read
     * @param documents by id
     */
    public record Changed<D>(String collection, Map<String, D> documents) {}

    /** The documents of these ids that have taken events in since they were read, or were not read yet, with one query. */
    public Changed<D> changed(Collection<String> ids, Known known) {
        DocumentReader<D> now = ofNow();
        String name = now.collectionName();
        Map<String, Long> positions = name.equals(known.collection()) ? known.positions() : Map.of();
        List<Bson> alternatives = new ArrayList<>();
        ids.forEach(id -> {
            Document alternative = new Document("_id", id);
            if (positions.containsKey(id)) {
                alternative.append("lastPosition", new Document("$ne", positions.get(id)));
            }
            alternatives.add(alternative);
        });
        Map<String, D> found = new LinkedHashMap<>();
        if (!alternatives.isEmpty()) {
            // the ids once more: DocumentDB finds nothing by an index that stands in alternatives alone
            find(now.collection(), new Document("_id", new Document("$in", ids)).append("$or", alternatives), found);
        }
        return new Changed<>(name, found);
    }

    /** At most {@code limit} documents in the order of one field, ascending or descending. */
    public List<D> inOrder(Bson filter, String field, boolean ascending, int limit) {
        return collection()
                .find(filter)
                .sort(ascending ? Sorts.ascending(field) : Sorts.descending(field))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Rows that the database computes from the documents. */
    public List<Document> aggregate(List<Bson> stages) {
        return collection().aggregate(stages, Document.class).into(new ArrayList<>());
    }

    /** What the database would do to answer {@link #inOrder}, for tests of its indexes. */
    public Document explain(Bson filter, String field, boolean ascending, int limit) {
        return collection()
                .find(filter)
                .sort(ascending ? Sorts.ascending(field) : Sorts.descending(field))
                .limit(limit)
                .explain();
    }

    @Override
    public String toString() {
        return "documents of " + type.collection();
    }
}
