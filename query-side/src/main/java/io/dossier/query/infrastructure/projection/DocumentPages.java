package io.dossier.query.infrastructure.projection;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one generation as they are stored, whatever is in them, some at a time and in the order of their ids. It cannot write.
 * All of a projection's ids are texts.
 */
public final class DocumentPages {

    private static final String ID = "_id";

    private final DocumentStore documents;
    private final DocumentType<?> type;

    DocumentPages(DocumentStore documents, DocumentType<?> type) {
        this.documents = documents;
        this.type = type;
    }

    /**
     * A page of those whose ids are texts.
     *
     * @param after behind this id; null for the first ones
     * @param upTo not behind this id; null for no bound
     * @param limit at most so many; 0 for all up to the bound
     */
    public List<RawBsonDocument> page(@Nullable String after, @Nullable String upTo, int limit) {
        return inOrder(ids(after, upTo), limit);
    }

    /** A page of those whose last event lies behind a position, behind that id; null for the first ones. */
    public List<RawBsonDocument> changedSince(long position, @Nullable String after, int limit) {
        return inOrder(ids(after, null).append("lastPosition", new Document("$gt", position)), limit);
    }

    /** Those that are no projection's, for their ids are no texts; at most {@code limit}. */
    public List<RawBsonDocument> foreign(int limit) {
        return collection()
                .find(Filters.not(Filters.type(ID, BsonType.STRING)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The document of that id; empty if there is none. */
    public Optional<RawBsonDocument> byId(String id) {
        return Optional.ofNullable(collection().find(Filters.eq(ID, id)).first());
    }

    /** The documents of these ids; those that there are not are missing. */
    public Map<String, RawBsonDocument> byIds(Collection<String> ids) {
        Map<String, RawBsonDocument> found = new LinkedHashMap<>();
        collection()
                .find(Filters.in(ID, ids))
                .batchSize(type.atOnce())
                .forEach(document -> found.put(id(document), document));
        return found;
    }

    /** About how many there are. */
    public long count() {
        return collection().estimatedDocumentCount();
    }

    /** The id of a document whose id is a text. */
    public static String id(RawBsonDocument document) {
        return document.getString(ID).getValue();
    }

    private List<RawBsonDocument> inOrder(Bson filter, int limit) {
        FindIterable<RawBsonDocument> found = collection().find(filter).sort(Sorts.ascending(ID));
        return (limit == 0 ? found : found.limit(limit))
                .batchSize(type.atOnce())
                .into(new ArrayList<>());
    }

    // A bound that is a text leaves out what is none, and the empty text is the first of all. In this very form the
    // embedded server
    // begins at the bound instead of looking at every document.
    private static Document ids(@Nullable String after, @Nullable String upTo) {
        Document bounds = new Document(after == null ? "$gte" : "$gt", after == null ? "" : after);
        return new Document(ID, upTo == null ? bounds : bounds.append("$lte", upTo));
    }

    private MongoCollection<RawBsonDocument> collection() {
        return documents.database().getCollection(documents.nameOf(type), RawBsonDocument.class);
    }
}
