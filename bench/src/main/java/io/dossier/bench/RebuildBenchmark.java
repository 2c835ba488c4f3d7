package io.dossier.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import io.dossier.query.infrastructure.projection.Projections;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
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
    private static final int ROWS_A_FETCH = 1_000;
    private static final int ROUNDS = 3;

    private RebuildBenchmark() {}

    static void run(Path folder, Report report) throws Exception {
        int papers = Integer.getInteger("bench.events", 1_000_000);
        try (Postgres postgres = Postgres.start();
                ConfigurableApplicationContext product =
                        ProductOnPostgres.start(folder.resolve("rebuild"), new PostgresDialect(postgres.pool()))) {
            EventStore store = product.getBean(EventStore.class);
            new ManyPapers(UNITS, papers).storeIn(store);
            long events = product.getBean(EventStoreIndex.class).head();
            Table table = report.table(
                    "rebuild", "The archive of %,d events on PostgreSQL, %,d units".formatted(events, UNITS), "what");
            try (Connection connection = postgres.pool().getConnection()) {
                print(table, "events raw, by a cursor", events, rows(connection));
            }
            print(table, "events as messages, for nobody", events, replayed(store, events));
            product.getBean(Projections.class).start();
            print(table, "built with all other projections at the same time", events, built(product, status -> true));
            MongoDatabase documents =
                    product.getBean(MongoDatabaseFactory.class).getMongoDatabase();
            for (int round = 1; round <= ROUNDS; round++) {
                long from = System.nanoTime();
                product.getBean(ProjectionRebuilder.class).rebuild("archive");
                int generation = round + 1;
                built(product, status -> !status.name().equals("archive") || status.generation() == generation);
                print(table, "rebuilt", events, System.nanoTime() - from);
                print(
                        table,
                        "the same documents raw",
                        events,
                        raw(documents, "archive_buckets@" + generation)
                                + raw(documents, "archive_indexes@" + generation));
            }
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

    private static long rows(Connection connection) throws SQLException {
        long from = System.nanoTime();
        long bytes = 0;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (ResultSet rows = statement.executeQuery(
                    "select position, event_id, aggregate_id, sequence, recorded_at, payload_type, payload_revision, payload, metadata from event order by position")) {
                while (rows.next()) {
                    bytes += rows.getBytes(8).length + rows.getBytes(9).length;
                }
            }
        }
        connection.rollback();
        if (bytes == 0) {
            throw new IllegalStateException("there are no events");
        }
        return System.nanoTime() - from;
    }

    private static long replayed(EventStore store, long events) throws InterruptedException {
        long from = System.nanoTime();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            for (long read = 0; read < events; read++) {
                stream.nextAvailable().getPayload();
            }
        }
        return System.nanoTime() - from;
    }

    private static void print(Table table, String what, long events, long nanos) {
        table.add(
                what,
                Figures.of("events/s", events / (nanos / 1e9))
                        .and("s", nanos / 1e9)
                        .map());
    }
}
