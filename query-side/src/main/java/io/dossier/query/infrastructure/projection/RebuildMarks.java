package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * Which projections were being emptied for a rebuild. A mark is set before the documents go and taken away when the tokens are
 * back at the start, so that a kill in between leaves a trace: otherwise documents would be gone that no replay brings back.
 */
final class RebuildMarks {

    private final DocumentStore documents;

    RebuildMarks(DocumentStore documents) {
        this.documents = documents;
    }

    void set(String projection) {
        collection()
                .replaceOne(
                        Filters.eq("_id", projection),
                        new Document("_id", projection).append("emptying", true),
                        new ReplaceOptions().upsert(true));
    }

    boolean isSet(String projection) {
        return collection().countDocuments(Filters.eq("_id", projection)) > 0;
    }

    void clear(String projection) {
        collection().deleteOne(Filters.eq("_id", projection));
    }

    private MongoCollection<Document> collection() {
        return documents.database().getCollection("projection_rebuilds");
    }
}
