package io.dossier.query.infrastructure.projection;

import java.util.List;
import org.bson.conversions.Bson;

/**
 * A kind of document: its record, where it is kept and by what it can be found besides its id.
 *
 * @param record the document's record; its fields are the record's components
 * @param collection the collection's name
 * @param indexes keys of the secondary indexes, created before the projection starts
 */
public record DocumentType<D extends Projected>(Class<D> record, String collection, List<Bson> indexes) {
    public DocumentType {
        indexes = List.copyOf(indexes);
    }

    // Every change is looked up by its type, and the indexes' keys are documents themselves.
    @Override
    public int hashCode() {
        return collection.hashCode();
    }
}
