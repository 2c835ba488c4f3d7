package io.dossier.query.infrastructure.projection;

import com.mongodb.client.model.Sorts;
import io.dossier.api.Event;
import io.dossier.eventstore.EventMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.bson.Document;

/** Drives one projector over a history by hand, in any order and any batches. */
final class Replayer {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00.123456Z");

    private static final MetaData METADATA = MetaData.from(Map.of(
            EventMetadata.ACTOR, "chen.siyuan", EventMetadata.ROLE, "front-desk", EventMetadata.CORRELATION_ID, "c"));

    private final Projector projector;
    private final DocumentStore store;
    final BatchWriter writer;

    Replayer(Projector projector, DocumentStore store) {
        this.projector = projector;
        this.store = store;
        this.writer = new BatchWriter(store);
        projector.documentTypes().forEach(store::recreate);
    }

    /** The history with what the projector makes of it; positions count from 1. */
    List<Batch.Entry> entries(List<? extends Event> history) {
        List<Batch.Entry> entries = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Stamp stamp = new Stamp(i + 1L, START.plusSeconds(i), () -> METADATA);
            entries.add(new Batch.Entry(stamp, history.get(i), projector.project(history.get(i), stamp)));
        }
        return entries;
    }

    /** Asks what is its business, and does nothing with it. */
    ProjectionInvoker invoker() {
        return new ProjectionInvoker(
                projector, new Held(writer, new Allowance(1), (messages, segment) -> {}, new Gate()), () -> {});
    }

    /** Writes them in batches of that size. */
    Replayer write(List<Batch.Entry> entries, int batchSize) {
        for (int from = 0; from < entries.size(); from += batchSize) {
            writer.write(entries.subList(from, Math.min(entries.size(), from + batchSize)));
        }
        return this;
    }

    /** All documents of the projector, by collection, as the database has them. */
    Map<String, List<Document>> documents() {
        Map<String, List<Document>> all = new LinkedHashMap<>();
        projector
                .documentTypes()
                .forEach(type -> all.put(
                        type.collection(),
                        store.database()
                                .getCollection(type.collection())
                                .find()
                                .sort(Sorts.ascending("_id"))
                                .into(new ArrayList<>())));
        return all;
    }
}
