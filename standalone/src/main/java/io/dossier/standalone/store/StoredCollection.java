package io.dossier.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents as bytes: whoever reads one gets a document of their own, and memory holds many. What a
 * projection does, to find documents by their ids and to replace them, it does without asking an index or comparing documents.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        @Nullable String idField = getIdField();
        Object id =
                idField == null ? UUID.randomUUID() : Missing.ofNullable(Utils.getSubdocumentValue(document, idField));
        if (documents.putIfAbsent(id, BsonBytes.of(document)) != null) {
            throw new IllegalStateException("there is a document with id [%s] in %s".formatted(id, this));
        }
        return id;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Optional<IdRange> range = IdRange.wanted(query, order).filter(any -> isFoundById());
        if (range.isPresent()) {
            return matchDocumentsFromStream(
                    range.get().of(documents), query, null, numberToSkip, limit, batchSize, fields);
        }
        Optional<SortedSet<String>> ids = ById.wanted(query).filter(any -> isFoundById());
        if (ids.isEmpty()) {
            return super.queryDocuments(query, order, numberToSkip, limit, batchSize, fields);
        }
        Stream<Document> found = ids.get().stream()
                .flatMap(id -> Stream.ofNullable(documents.get(id)))
                .map(BsonBytes::document);
        return matchDocumentsFromStream(found, new Document(), order, numberToSkip, limit, batchSize, fields);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        Optional<String> id = ById.replaced(selector, update).filter(any -> isFoundById() && !isUpsert);
        if (id.isEmpty()) {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        }
        byte[] after = BsonBytes.of(ById.withIdFirst(id.get(), update));
        byte @Nullable [] before = documents.replace(id.get(), after);
        boolean isModified = before != null && !Arrays.equals(before, after);
        oplog.handleUpdate(getFullName(), selector, update, isModified ? List.of(id.get()) : List.of());
        return new Document("n", before == null ? 0 : 1).append("nModified", isModified ? 1 : 0);
    }

    /** Whether ids are all that it takes care of. */
    private boolean isFoundById() {
        return ById.FIELD.equals(getIdField())
                && getIndexes().stream()
                        .noneMatch(index -> index.isUnique() && !index.getName().equals("_id_"));
    }

    @Override
    protected @Nullable Document getDocument(Object id) {
        byte @Nullable [] bytes = documents.get(id);
        return bytes == null ? null : BsonBytes.document(bytes);
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(Missing.ofNullable(id), BsonBytes.of(after));
    }

    @Override
    protected void removeDocument(Object id) {
        if (documents.remove(id) == null) {
            throw new NoSuchElementException("no document with id [%s] in %s".formatted(id, this));
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(BsonBytes.document(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Optional<Set<String>> looked = Skimming.fields(query, order);
        if (looked.isPresent()) {
            return matchDocumentsFromStream(
                    found(looked.get(), query, order), new Document(), null, numberToSkip, limit, batchSize, fields);
        }
        Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
        if (isNaturalDescending(order)) {
            all = all.sorted(Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc()));
        }
        return matchDocumentsFromStream(
                all.map(DocumentWithPosition::getDocument), query, order, numberToSkip, limit, batchSize, fields);
    }

    private record Skimmed(Object id, Document fields) {}

    // Most documents are only skimmed, and most of those that are found lie behind the page that is wanted.
    private Stream<Document> found(Set<String> fields, Document query, @Nullable Document order) {
        Stream<Skimmed> found = documents.entrySet().stream()
                .map(entry -> new Skimmed(entry.getKey(), BsonBytes.document(entry.getValue(), fields)))
                .filter(skimmed -> documentMatchesQuery(skimmed.fields(), query));
        @Nullable Comparator<Document> comparator = deriveComparator(order);
        return (comparator == null ? found : found.sorted(Comparator.comparing(Skimmed::fields, comparator)))
                .flatMap(skimmed -> Stream.ofNullable(getDocument(skimmed.id())));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Added up when somebody asks, which is seldom; to keep an account would mean to encode every document once more. */
    @Override
    protected int getDataSize() {
        return Math.clamp(
                documents.values().stream().mapToLong(bytes -> bytes.length).sum(), 0, Integer.MAX_VALUE);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("no account is kept");
    }
}
