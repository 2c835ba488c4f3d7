package io.dossier.query.infrastructure.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;

/**
 * A kind of document: its record, where it is kept and by what it can be found besides its id.
 *
 * @param record the document's record; its fields are the record's components
 * @param collection the collection's name
 * @param indexes keys of the secondary indexes, created before the projection starts
 * @param codecs how components are written that are not written as the driver would
 * @param rows the fields in which rows are kept as texts, each row one, or all of them in binary data; and how they are told
 * @param atOnce how many of them are read with one answer of the server, which is limited to 48 MB
 */
public record DocumentType<D extends Projected>(
        Class<D> record,
        String collection,
        List<Bson> indexes,
        List<Codec<?>> codecs,
        Map<String, RowLayout<?>> rows,
        int atOnce) {
    private static final int USUAL_AT_ONCE = 1_000;
    private static final int LARGE_AT_ONCE = 16;

    public DocumentType {
        indexes = List.copyOf(indexes);
        codecs = List.copyOf(codecs);
        rows = Map.copyOf(rows);
    }

    /** Documents that are written as the driver writes records. */
    public DocumentType(Class<D> record, String collection, List<Bson> indexes) {
        this(record, collection, indexes, List.of());
    }

    /** Documents some components of which have codecs of their own. */
    public DocumentType(Class<D> record, String collection, List<Bson> indexes, List<Codec<?>> codecs) {
        this(record, collection, indexes, codecs, Map.of(), USUAL_AT_ONCE);
    }

    /** The same, of which one may have some megabytes. */
    public DocumentType<D> ofLargeDocuments() {
        return new DocumentType<>(record, collection, indexes, codecs, rows, LARGE_AT_ONCE);
    }

    /** The same, with rows of that layout in that field. */
    public DocumentType<D> withRows(String field, RowLayout<?> layout) {
        Map<String, RowLayout<?>> all = new HashMap<>(rows);
        all.put(field, layout);
        return new DocumentType<>(record, collection, indexes, codecs, all, atOnce);
    }

    // Every change is looked up by its type, and the indexes' keys are documents themselves.
    @Override
    public int hashCode() {
        return collection.hashCode();
    }
}
