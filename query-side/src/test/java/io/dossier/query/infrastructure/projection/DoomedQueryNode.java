package io.dossier.query.infrastructure.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariDataSource;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.callback.ReviewProjector;
import io.dossier.query.complaint.ComplaintProjector;
import io.dossier.query.complaint.ExportProjector;
import io.dossier.query.hotspot.HotspotProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.renovation.RenovationProjector;
import io.dossier.query.support.Matters;
import io.dossier.query.support.TestApplication;
import io.dossier.query.tenancy.TenancyProjector;
import io.dossier.query.unit.UnitProjector;
import io.dossier.query.worklist.WorkListProjector;
import io.dossier.server.event.EventFormat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A query node's projections, in this process or in one of their own that a test may kill, stop and give a wrong clock. */
final class DoomedQueryNode implements AutoCloseable {

    /** How many segments each projection has. */
    static final int SEGMENTS = 4;

    // Small, so that there is a lot between the first batch and the last.
    private static final int BATCH = 50;

    private final HikariDataSource database;
    private final EmbeddedEventStore events;
    final DocumentStore documents;
    final Projections projections;

    /**
     * @param url of the database of events
     * @param documents where its documents are kept
     * @param name under which it claims segments
     */
    DoomedQueryNode(String url, DocumentStore documents, String name, Clock clock) {
        this.database = PostgresServer.pool(url);
        this.events = EmbeddedEventStore.builder()
                .storageEngine(EventFormat.engine(new PostgresDialect(database), EventFormat.serializer()))
                .fetchDelay(20)
                .build();
        this.documents = documents;
        OfficeZone zone = new OfficeZone(Matters.ZONE);
        this.projections = new Projections(
                List.of(
                        new UnitProjector(),
                        new TenancyProjector(),
                        new ArchiveProjector(zone),
                        new RenovationProjector(),
                        new ComplaintProjector(zone),
                        new ReviewProjector(zone),
                        new HotspotProjector(zone),
                        new WorkListProjector(),
                        new ExportProjector()),
                events,
                TestApplication.tokenSerializer(),
                documents,
                new ProjectionProperties(SEGMENTS, BATCH, true, name),
                RebuildProperties.DEFAULT,
                clock,
                new SimpleMeterRegistry());
        projections.start();
    }

    EventStore events() {
        return events;
    }

    @Override
    public void close() {
        projections.close();
        events.shutDown();
        database.close();
    }

    /** @param arguments URLs of events and documents, the latter's database, the node's name, and by how many seconds its clock is wrong */
    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[4])));
        setClock(clock);
        try (MongoClient client = MongoClients.create(arguments[1])) {
            DocumentStore documents = new DocumentStore(new SimpleMongoClientDatabaseFactory(client, arguments[2]));
            try (DoomedQueryNode node = new DoomedQueryNode(arguments[0], documents, arguments[3], clock)) {
                long before = -1;
                while (true) {
                    long position = node.projections.all().stream()
                            .mapToLong(projection -> projection.reach().position())
                            .min()
                            .orElseThrow();
                    if (position != before) {
                        System.out.println(position);
                        System.out.flush();
                        before = position;
                    }
                    Thread.sleep(5);
                }
            }
        }
    }

    /** Axon asks the system for the time where it claims segments: it gets the same wrong answer as from a wrong clock of the machine. */
    @SuppressWarnings({"removal", "deprecation"})
    private static void setClock(Clock clock) throws ReflectiveOperationException {
        AbstractTokenEntry.clock = clock;
        Field access = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        access.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) access.get(null);
        Field field = Class.forName(MongoTokenStore.class.getName()).getDeclaredField("clock");
        unsafe.putObjectVolatile(unsafe.staticFieldBase(field), unsafe.staticFieldOffset(field), clock);
    }
}
