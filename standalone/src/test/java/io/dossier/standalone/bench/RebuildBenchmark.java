package io.dossier.standalone.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.zaxxer.hikari.HikariDataSource;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import io.dossier.query.infrastructure.projection.Projections;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.RawBsonDocument;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * A rebuild of the archive from a million events on PostgreSQL ({@code -Dbench.events}) into the product's documents, and beside it the
 * same documents written raw, once each.
 */
final class RebuildBenchmark {
    private static final int UNITS = 3_000;
    private static final int DOCUMENTS_A_WRITE = 1_000;
    private static final int ROUNDS = 3;

    private RebuildBenchmark() {}

    static void run(Path folder) throws Exception {
        int papers = Integer.getInteger("bench.events", 1_000_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start();
                HikariDataSource pool = (HikariDataSource) RawRows.pool(postgres.getPostgresDatabase());
                ConfigurableApplicationContext product =
                        ProductOnPostgres.start(folder.resolve("rebuild"), new PostgresDialect(pool))) {
            store(product.getBean(EventStore.class), new ManyPapers(UNITS, papers));
            long events = product.getBean(EventStoreIndex.class).head();
            System.out.printf("%nThe archive of %,d events on PostgreSQL, %,d units%n", events, UNITS);
            System.out.println("| | events/s |");
            System.out.println("|---|---|");
            product.getBean(Projections.class).start();
            print("built with all other projections at the same time", events, built(product, status -> true));
            MongoDatabase documents =
                    product.getBean(MongoDatabaseFactory.class).getMongoDatabase();
            for (int round = 1; round <= ROUNDS; round++) {
                long from = System.nanoTime();
                product.getBean(ProjectionRebuilder.class).rebuild("archive");
                int generation = round + 1;
                built(product, status -> !status.name().equals("archive") || status.generation() == generation);
                print("rebuilt", events, System.nanoTime() - from);
                print(
                        "the same documents raw",
                        events,
                        raw(documents, "archive_buckets@" + generation)
                                + raw(documents, "archive_indexes@" + generation));
            }
        }
    }

    private static void store(EventStore store, ManyPapers papers) {
        Iterator<DomainEventMessage<?>> events = papers.events().iterator();
        while (events.hasNext()) {
            List<DomainEventMessage<?>> some = new ArrayList<>();
            while (events.hasNext() && some.size() < ProductOnPostgres.AT_ONCE) {
                some.add(events.next());
            }
            store.publish(some);
        }
    }

    private static long built(ConfigurableApplicationContext product, Predicate<ProjectionStatus> serves) {
        ProjectionMonitor monitor = product.getBean(ProjectionMonitor.class);
        long from = System.nanoTime();
        while (!monitor.statuses().stream()
                .allMatch(status -> !status.rebuilding() && status.lag() == 0 && serves.test(status))) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return System.nanoTime() - from;
    }

    private static long raw(MongoDatabase documents, String collection) {
        MongoCollection<RawBsonDocument> built = documents.getCollection(collection, RawBsonDocument.class);
        MongoCollection<RawBsonDocument> written = documents.getCollection("raw", RawBsonDocument.class);
        long took = 0;
        List<InsertOneModel<RawBsonDocument>> some = new ArrayList<>();
        for (RawBsonDocument document : built.find().batchSize(DOCUMENTS_A_WRITE)) {
            some.add(new InsertOneModel<>(document));
            if (some.size() == DOCUMENTS_A_WRITE) {
                took += write(written, some);
            }
        }
        took += some.isEmpty() ? 0 : write(written, some);
        written.drop();
        return took;
    }

    private static long write(
            MongoCollection<RawBsonDocument> collection, List<InsertOneModel<RawBsonDocument>> documents) {
        long from = System.nanoTime();
        collection.bulkWrite(documents, new BulkWriteOptions().ordered(false));
        documents.clear();
        return System.nanoTime() - from;
    }

    private static void print(String what, long events, long nanos) {
        System.out.printf("| %s | %,.0f (%.1f s) |%n", what, events / (nanos / 1e9), nanos / 1e9);
    }
}
