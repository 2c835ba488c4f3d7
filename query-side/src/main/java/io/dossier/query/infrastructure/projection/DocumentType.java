package io.dossier.query.infrastructure.projection;

import java.util.List;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;

/**
 * A kind of document: its record, where it is kept and by what it can be found besides its id.
 *
 * @param record the document's record; its fields are the record's components
 * @param collection the collection's name
 * @param indexes keys of the secondary indexes, created before the projection starts
 * @param codecs how components are written that are not written as the driver would
 */
public record DocumentType<D extends Projected>(
        Class<D> record, String collection, List<Bson> indexes, List<Codec<?>> codecs) {
    public DocumentType {
        indexes = List.copyOf(indexes);
        codecs = List.copyOf(codecs);
    }

    /** Documents that are written as the driver writes records. */
    public DocumentType(Class<D> record, String collection, List<Bson> indexes) {
        this(record, collection, indexes, List.of());
    }

    // Every change is looked up by its type, and the indexes' keys are documents themselves.
    @Override
    public int hashCode() {
        return collection.hashCode();
    }
}
