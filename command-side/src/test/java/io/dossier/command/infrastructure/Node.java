package io.dossier.command.infrastructure;

import com.zaxxer.hikari.HikariDataSource;
import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Role;
import io.dossier.command.complaint.Complaint;
import io.dossier.command.deadline.TimerStore;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.repairs.RepairBook;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.GivenMatter;
import io.dossier.command.specification.GivenParked;
import io.dossier.command.unit.Dossier;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventMetadata;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.server.event.EventFormat;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A command node as it runs in production, wired by the production configuration, over a store in a SQLite file. Two nodes
 * over one file are two processes as far as locks, caches and connections go.
 */
final class Node implements AutoCloseable {
    static final Caller MANAGER = new Caller("wang.fang", Role.MANAGER, "request-17");

    private final Path file;
    private static final CommandSideProperties.Kept NOTHING_KEPT = new CommandSideProperties.Kept(0, true, 100);
    private static final CommandSideProperties.Kept CHECKED = new CommandSideProperties.Kept(10, true, 100);

    private final AtomicInteger reads = new AtomicInteger();
    private final AutoCloseable database;
    private final SqliteDatabase shared;
    private final EmbeddedEventStore eventStore;
    private final ExecutorService snapshotExecutor;
    private final Repository<Dossier> dossiers;
    private final Repository<Complaint> complaints;
    final CommandDesk desk;
    final EventSerializer serializer = EventFormat.serializer();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final EventStoreIndex index;
    final GroupCommitEventStorageEngine engine;
    final RepairBook repairs;

    /** What projections have parked, which are not here. */
    final GivenParked parked = new GivenParked();

    private Node(Path file, Clock clock, CommandSideProperties.Kept kept) {
        this(file, SqliteDatabase.open(file), clock, kept);
    }

    private Node(Path file, SqliteDatabase database, Clock clock, CommandSideProperties.Kept kept) {
        this(file, new SqliteDialect(database), database, clock, kept);
    }

    private Node(Path file, Dialect dialect, AutoCloseable database, Clock clock, CommandSideProperties.Kept kept) {
        this.file = file;
        this.database = database;
        EventStoreSchema.migrate(dialect);
        engine = EventFormat.engine(dialect, serializer);
        index = engine.index();
        eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
        CommandSideConfiguration wiring = new CommandSideConfiguration();
        CommandSideProperties properties = properties(kept);
        snapshotExecutor = wiring.snapshotExecutor();
        Snapshotter snapshotter = wiring.snapshotter(eventStore, snapshotExecutor);
        dossiers = wiring.dossiers(countingReads(eventStore), snapshotter, properties);
        complaints = wiring.complaints(eventStore, snapshotter, properties);
        shared = SqliteDatabase.open(file.resolveSibling("timers-of-" + file.getFileName()));
        repairs = new RepairBook(engine, TimerStore.sqlite(shared.readWrite()).dataSource(), clock.getZone());
        desk = wiring.commandDesk(
                wiring.commandBus(
                        dossiers,
                        complaints,
                        wiring.callbackDays(eventStore),
                        wiring.quarterSamples(eventStore),
                        repairs,
                        wiring.months(eventStore),
                        wiring.operatedProjections(eventStore),
                        parked,
                        wiring.disclosures(eventStore),
                        wiring.dossierDirectory(index),
                        index,
                        wiring.office(clock, properties)),
                index,
                serializer,
                meters,
                wiring.permissions(),
                Traces.none());
    }

    private EventStore countingReads(EventStore store) {
        return (EventStore) Proxy.newProxyInstance(
                Node.class.getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("readEvents")) {
                        reads.incrementAndGet();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** How often the events of any dossier were read. */
    int reads() {
        return reads.get();
    }

    /** The settings of production, but for how aggregates are kept. */
    private static CommandSideProperties properties(CommandSideProperties.Kept kept) {
        CommandSideProperties usual = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("dossier", CommandSideProperties.class);
        return new CommandSideProperties(usual.policy(), kept, kept, usual.office());
    }

    /** A node without caches, as one of several. */
    static Node over(Path file) {
        return over(file, Given.NOON);
    }

    static Node over(Path file, Clock clock) {
        return new Node(file, clock, NOTHING_KEPT);
    }

    /** The only node of its store, which keeps dossiers at hand. */
    static Node withCache(Path file) {
        return new Node(file, Given.NOON, new CommandSideProperties.Kept(10, false, 100));
    }

    /** One of several, which keeps dossiers at hand as well. */
    static Node withCheckedCache(Path file) {
        return new Node(file, Given.NOON, CHECKED);
    }

    static Node withSnapshotsAfter(int events, Path file) {
        return new Node(file, Given.NOON, new CommandSideProperties.Kept(0, true, events));
    }

    /**
     * One of several nodes over one PostgreSQL.
     *
     * @param database its connections, which it closes
     * @param folder where it keeps its timers
     */
    static Node over(HikariDataSource database, Path folder, Clock clock) {
        return new Node(folder.resolve("postgresql"), new PostgresDialect(database), database, clock, CHECKED);
    }

    EmbeddedEventStore eventStore() {
        return eventStore;
    }

    CommandReceipt submit(Command command, String commandId) {
        return desk.submit(command, Optional.of(commandId), MANAGER);
    }

    CommandReceipt submit(Command command) {
        return desk.submit(command, Optional.empty(), MANAGER);
    }

    CommandReceipt submitAs(Caller caller, Command command) {
        return desk.submit(command, Optional.empty(), caller);
    }

    /** Commands that must be accepted, for what was before. */
    Node having(Command... commands) {
        for (Command command : commands) {
            CommandReceipt receipt = submit(command);
            if (!receipt.accepted()) {
                throw new AssertionError(command + " was refused: " + receipt.refusals());
            }
        }
        return this;
    }

    /** Every event that is stored about the unit, first to last. */
    List<DomainEventMessage<?>> history() {
        return history(Given.UNIT.value());
    }

    /** Every event of that stream, first to last. */
    List<DomainEventMessage<?>> history(String stream) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        eventStore.readEvents(stream, 0).forEachRemaining(messages::add);
        return List.copyOf(messages);
    }

    /** Every event of that matter, first to last. */
    List<Object> historyOf(String complaintId) {
        return history(complaintId).stream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    List<Object> events() {
        return history().stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    /** Who did what an event tells. */
    static Optional<String> actorOf(DomainEventMessage<?> event) {
        return Optional.ofNullable((String) event.getMetaData().get(EventMetadata.ACTOR));
    }

    /** The dossier as a repository loads it, as JSON. */
    JsonNode loadedDossier() {
        ObjectMapper json = serializer.getObjectMapper();
        return DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> dossiers.load(Given.UNIT.value()).<JsonNode>invoke(json::valueToTree))
                .getPayload();
    }

    /** The matter of the examples as a repository loads it, as JSON. */
    JsonNode loadedMatter() {
        ObjectMapper json = serializer.getObjectMapper();
        return DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(
                        () -> complaints.load(GivenMatter.COMPLAINT.toString()).<JsonNode>invoke(json::valueToTree))
                .getPayload();
    }

    /** The JSON of the newest snapshot of the unit's dossier, when those that are under way are made. */
    Optional<String> snapshot() throws SQLException, InterruptedException, ExecutionException {
        return snapshot(Given.UNIT.value());
    }

    /** The same of any stream. */
    Optional<String> snapshot(String stream) throws SQLException, InterruptedException, ExecutionException {
        Future<?> made = snapshotExecutor.submit(() -> {});
        made.get();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement statement =
                        connection.prepareStatement("select payload from snapshot where aggregate_id = ?")) {
            statement.setString(1, stream);
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new String(result.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        snapshotExecutor.close();
        eventStore.shutDown();
        shared.close();
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
