package io.dossier.standalone.bench;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Role;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.command.repairs.AsOf;
import io.dossier.command.repairs.Repairs;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.server.event.EventFormat;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Durable commands a second through the desk, beside the same rows written raw, in groups, by one connection. */
final class CommandBenchmark {
    private static final int CLIENTS = 32;
    // Compiling what 32 clients run takes two cores that long.
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Caller CALLER = new Caller("bench", Role.SUPERVISOR, "bench");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private CommandBenchmark() {}

    /** The command side, but for its timers, and the application that it can be of its own. */
    @ComponentScan(
            basePackages = "io.dossier.command",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "io\\.dossier\\.command\\.(application\\..*|infrastructure\\.TimerConfiguration)"))
    static class Commands {}

    static void run(Path folder) throws Exception {
        System.out.printf("%nRegister a unit and move a tenant in, %d clients, fsync on%n", CLIENTS);
        System.out.println("| store | commands/s | p50 ms | p99 ms | same rows raw in groups of 32, rows/s | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("bench.sqlite"))) {
            measure("SQLite", new SqliteDialect(database), database.readWrite(), RawRows.SQLITE);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start()) {
            DataSource pool = RawRows.pool(postgres.getPostgresDatabase());
            measure("PostgreSQL 18", new PostgresDialect(pool), pool, RawRows.POSTGRES);
        }
    }

    private static void measure(String name, Dialect dialect, DataSource dataSource, RawRows raw) throws Exception {
        EventStoreSchema.migrate(dialect);
        double rows = raw.perSecond(dataSource, CLIENTS, MEASURED);
        raw.empty(dataSource);
        EventSerializer serializer = EventFormat.serializer();
        GroupCommitEventStorageEngine engine = GroupCommitEventStorageEngine.builder()
                .dialect(dialect)
                .entityIdOf(payload -> payload instanceof io.dossier.api.DossierEvent event
                        ? event.introduces().map(UUID::toString)
                        : Optional.empty())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(EventSerializer.class, () -> serializer);
            context.registerBean(EventStoreIndex.class, engine::index);
            context.registerBean(
                    EventStore.class,
                    () -> EmbeddedEventStore.builder().storageEngine(engine).build());
            context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Shanghai")));
            context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
            context.registerBean(Repairs.class, NoRepairs::new);
            context.registerBean(ParkedEvents.class, NoProjections::new);
            context.getEnvironment().getSystemProperties().put("dossier.dossiers.cached", "5000");
            context.register(Commands.class);
            context.refresh();
            CommandDesk desk = context.getBean(CommandDesk.class);
            Clients.Result result =
                    Clients.measure(CLIENTS, WARM_UP, MEASURED, (client, round) -> send(desk, client, round));
            System.out.printf(
                    "| %s | %,.0f | %.1f | %.1f | %,.0f | %.2f |%n",
                    name, result.perSecond(), result.p50Millis(), result.p99Millis(), rows, result.perSecond() / rows);
        }
    }

    /** Neither command is about a projection. */
    private static final class NoProjections implements ParkedEvents {
        @Override
        public Parked first(String projection, String sequence) {
            return new Parked.NoSuchProjection(List.of());
        }

        @Override
        public Parked at(String projection, long position) {
            return new Parked.NoSuchProjection(List.of());
        }
    }

    /** Neither command asks for repairs. */
    private static final class NoRepairs implements Repairs {
        @Override
        public AsOf<CompletedRepair> completedOn(LocalDate day) {
            throw new IllegalStateException("a unit or a tenancy asks for repairs");
        }

        @Override
        public AsOf<UUID> registered(LocalDate from, LocalDate to) {
            throw new IllegalStateException("a unit or a tenancy asks for repairs");
        }
    }

    /** Every other command moves a tenant into the unit that was registered before it. */
    private static void send(CommandDesk desk, int client, long round) {
        UnitId unit = new UnitId("B" + client + "-" + round / 2);
        Command command = round % 2 == 0
                ? new RegisterUnit(unit, "B" + client, 1, Long.toString(round / 2), BigDecimal.TEN)
                : new MoveInTenant(
                        unit,
                        UUID.randomUUID(),
                        "星河科技有限公司",
                        new Contact("陳思遠", "+86 21 5555 0101"),
                        DAY,
                        DAY.plusYears(2),
                        DAY);
        CommandReceipt receipt = desk.submit(command, Optional.empty(), CALLER);
        if (!receipt.accepted()) {
            throw new IllegalStateException("not accepted: " + receipt);
        }
    }
}
