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

    private final DocumentStore store;

    BatchWriter(DocumentStore store) {
        this.store = store;
    }

    /** @throws ProjectionFailure if anything of the batch could not be written; what was written of it is skipped next time */
    void write(List<Batch.Entry> entries) {
        new Folding(this::load).fold(entries).forEach(this::write);
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
        if (writes.all().isEmpty()) {
            return;
        }
        MongoCollection<D> collection = store.collection(writes.type());
        List<WriteModel<D>> models = new ArrayList<>(writes.all().size());
        int replaced = 0;
        for (Writes.Write<D> write : writes.all()) {
            models.add(guarded(write));
            replaced += write.stored().isPresent() ? 1 : 0;
        }
        try {
            BulkWriteResult result = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() != replaced) {
                throw new ProjectionFailure("%d of %d documents of %s were changed by somebody else meanwhile"
                        .formatted(
                                replaced - result.getMatchedCount(),
                                replaced,
                                writes.type().collection()));
            }
        } catch (MongoException | BSONException e) {
            writeSingly(collection, writes, e);
        }
    }

    // Finds the one document that the whole bulk failed for, and lets the others through.
    private <D extends Projected> void writeSingly(
            MongoCollection<D> collection, Writes<D> writes, RuntimeException bulkFailure) {
        List<ProjectionFailure> failures = new ArrayList<>();
        for (Writes.Write<D> write : writes.all()) {
            try {
                writeOne(collection, write);
            } catch (MongoException | BSONException e) {
                failures.add(new ProjectionFailure(
                        "%s cannot be written to %s [%s]: %s"
                                .formatted(
                                        write.cause().describe(),
                                        writes.type().collection(),
                                        write.document().id(),
                                        e.getMessage()),
                        e));
            }
        }
        if (!failures.isEmpty()) {
            ProjectionFailure first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            first.addSuppressed(bulkFailure);
            throw first;
        }
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
