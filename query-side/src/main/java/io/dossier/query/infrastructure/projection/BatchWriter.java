package io.dossier.query.infrastructure.projection;

import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes a batch: one find and one bulk write a kind of document, each write under the guard that the document is still as it was
 * loaded. Whoever lost a race fails, and Axon delivers the batch again.
 */
final class BatchWriter {

    // A find by ids stays far below the 16 MB that a command may have.
    private static final int IDS_A_FIND = 1_000;

    /** Whoever reads meanwhile waits for one of these at most, and so many are in memory once more on their way. */
    private static final int DOCUMENTS_A_BULK = 500;

    private final DocumentStore store;

    BatchWriter(DocumentStore store) {
        this.store = store;
    }

    /**
     * @throws Poison if an event cannot be handled; then nothing was written, or at most what other events do
     * @throws ProjectionFailure if anything else of the batch could not be written; what was written of it is skipped next time
     */
    void write(List<Batch.Entry> entries) {
        new Folding(this::load).fold(entries).forEach(this::write);
    }

    /**
     * The same of events that were not handled when they came.
     *
     * @throws Overtaken if a document has taken in later ones; then nothing was written
     */
    void writeInOrder(List<Batch.Entry> entries) {
        new Folding(this::load, true).fold(entries).forEach(this::write);
    }

    <D extends Projected> Map<String, D> load(DocumentType<D> type, Set<String> ids) {
        DocumentReader<D> reader = store.reader(type);
        List<String> all = List.copyOf(ids);
        Map<String, D> found = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += IDS_A_FIND) {
            found.putAll(reader.byIds(all.subList(from, Math.min(all.size(), from + IDS_A_FIND))));
        }
        return found;
    }

    <D extends Projected> void write(Writes<D> writes) {
        List<Writes.Write<D>> all = List.copyOf(writes.all());
        for (int from = 0; from < all.size(); from += DOCUMENTS_A_BULK) {
            write(writes.type(), all.subList(from, Math.min(all.size(), from + DOCUMENTS_A_BULK)));
        }
    }

    private <D extends Projected> void write(DocumentType<D> type, List<Writes.Write<D>> writes) {
        MongoCollection<D> collection = store.collection(type);
        List<WriteModel<D>> models = new ArrayList<>(writes.size());
        int replaced = 0;
        for (Writes.Write<D> write : writes) {
            models.add(guarded(write));
            replaced += write.stored().isPresent() ? 1 : 0;
        }
        try {
            BulkWriteResult result = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() != replaced) {
                throw new ProjectionFailure("%d of %d documents of %s were changed by somebody else meanwhile"
                        .formatted(replaced - result.getMatchedCount(), replaced, type.collection()));
            }
        } catch (MongoException | BSONException e) {
            writeSingly(type, writes, e);
        }
    }

    // Finds the one document that the whole bulk failed for, and lets the others through.
    private <D extends Projected> void writeSingly(
            DocumentType<D> type, List<Writes.Write<D>> writes, RuntimeException bulkFailure) {
        MongoCollection<D> collection = store.collection(type);
        List<ProjectionFailure> failures = new ArrayList<>();
        for (Writes.Write<D> write : writes) {
            try {
                writeOne(collection, write);
            } catch (BSONException e) { // the document cannot be made into bytes: the store has no share in that
                failures.add(new Poison(write.cause(), describe(type, write, e), e));
            } catch (MongoException e) {
                failures.add(new ProjectionFailure(describe(type, write, e), e));
            }
        }
        if (!failures.isEmpty()) {
            // The store's failure first: what is poison is told again when the store is well.
            ProjectionFailure first = failures.stream()
                    .filter(failure -> !(failure instanceof Poison))
                    .findFirst()
                    .orElseGet(failures::getFirst);
            failures.stream().filter(other -> !other.equals(first)).forEach(first::addSuppressed);
            first.addSuppressed(bulkFailure);
            throw first;
        }
    }

    private static String describe(DocumentType<?> type, Writes.Write<?> write, RuntimeException failure) {
        return "%s cannot be written to %s [%s]: %s"
                .formatted(
                        write.cause().describe(),
                        type.collection(),
                        write.document().id(),
                        Why.unhandled(failure, write.cause().event()));
    }

    private <D extends Projected> void writeOne(MongoCollection<D> collection, Writes.Write<D> write) {
        D document = write.document();
        if (collection.countDocuments(exactly(document.id(), document.lastPosition())) == 1) {
            return; // the bulk got as far as this one
        }
        collection.bulkWrite(List.of(guarded(write)));
        if (collection.countDocuments(exactly(document.id(), document.lastPosition())) == 0) {
            throw new MongoException("the document was changed by somebody else meanwhile");
        }
    }

    private <D extends Projected> WriteModel<D> guarded(Writes.Write<D> write) {
        return write.stored()
                .<WriteModel<D>>map(stored -> new ReplaceOneModel<>(
                        store.hasSoleWriter()
                                ? new Document("_id", stored.id())
                                : exactly(stored.id(), stored.lastPosition()),
                        write.document()))
                .orElseGet(() -> new InsertOneModel<>(write.document()));
    }

    private static Bson exactly(String id, long lastPosition) {
        // Not by $and: the embedded server finds a document only by exactly the fields of an index, see
        // WriteGuardIndex.
        return new Document("_id", id).append("lastPosition", lastPosition);
    }
}
