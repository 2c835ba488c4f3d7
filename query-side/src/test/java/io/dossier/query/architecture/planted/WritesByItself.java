package io.dossier.query.architecture.planted;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Writes a document past its projector. */
public record WritesByItself(MongoCollection<Document> collection) {
    /** Never called. */
    public void write() {
        collection.insertOne(new Document());
    }
}
