package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/**
 * Rebuilds the archive beside the one that serves, and writes the same documents raw, with the times that it took. Run by hand:
 * {@code [units] [events] [batch size]}.
 */
public final class RebuildMeasurement {

    private RebuildMeasurement() {}

    /** Measures on the embedded server, or on the one that {@link TestDatabase} is told of. */
    public static void main(String[] arguments) {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        int batchSize = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        ArchiveProjector projector = new ArchiveProjector(new OfficeZone(Matters.ZONE));
        EmbeddedEventStore events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine(1))
                .build();
        long[] sequence = new long[1];
        RandomHistory.of(1, units, count)
                .forEach(event -> events.publish(
                        new GenericDomainEventMessage<>("Measured", event.about(), sequence[0]++, event)));
        try (TestDatabase database = TestDatabase.open()) {
            DocumentStore store = new DocumentStore(database.factory(), true);
            Projections projections = new Projections(
                    List.of(projector),
                    events,
                    TestApplication.tokenSerializer(),
                    store,
                    new ProjectionProperties(1, batchSize, true, "measured"),
                    new RebuildProperties(null, Duration.ofHours(1), Duration.ofMillis(20), 5_000, 1),
                    Clock.systemUTC(),
                    new SimpleMeterRegistry());
            projections.start();
            while (projections.all().getFirst().reach(1).position() < projections.head()) {
                LockSupport.parkNanos(1_000_000);
            }
            for (int generation = 2; generation <= 4; generation++) { // the first one warms up
                long begin = System.nanoTime();
                new ProjectionRebuilder(projections).rebuild("archive");
                while (projections.all().getFirst().generations().serving().number() < generation) {
                    LockSupport.parkNanos(1_000_000);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf("rebuild: %d events in %.2f s: %.0f events/s%n", count, seconds, count / seconds);
            }
            raw(projector, store, count);
            projections.close();
        }
        events.shutDown();
    }

    // The finished documents, each once: less than a rebuild writes, for it writes a document again as it grows.
    private static void raw(ArchiveProjector projector, DocumentStore store, int events) {
        DocumentStore done = store.inGeneration(4);
        for (int round = 0; round < 2; round++) {
            double seconds = 0;
            long documents = 0;
            for (DocumentType<?> type : projector.documentTypes()) {
                DocumentStore raw = store.inGeneration(100 + round);
                raw.recreate(type);
                Copied copied = copy(type, done, raw);
                seconds += copied.seconds();
                documents += copied.documents();
            }
            System.out.printf(
                    "the finished documents raw: %d in %.2f s: %.0f documents/s, %.0f events/s%n",
                    documents, seconds, documents / seconds, events / seconds);
        }
    }

    private record Copied(long documents, double seconds) {}

    private static <D extends Projected> Copied copy(DocumentType<D> type, DocumentStore from, DocumentStore to) {
        List<D> all = from.collection(type).find().into(new ArrayList<>());
        MongoCollection<D> target = to.collection(type);
        long begin = System.nanoTime();
        for (int first = 0; first < all.size(); first += 1_000) {
            List<WriteModel<D>> models = new ArrayList<>();
            for (D document : all.subList(first, Math.min(all.size(), first + 1_000))) {
                models.add(new InsertOneModel<>(document));
            }
            target.bulkWrite(models, new BulkWriteOptions().ordered(false));
        }
        return new Copied(all.size(), (System.nanoTime() - begin) / 1e9);
    }
}
