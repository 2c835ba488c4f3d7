package io.dossier.bench;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Role;
import io.dossier.api.ledger.CompletedRepair;
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
import io.dossier.server.event.EventFormat;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The command side of the product on a store, without anything before the desk. */
final class CommandSide implements AutoCloseable {
    private static final Caller CALLER = new Caller("bench", Role.SUPERVISOR, "bench");

    /** The command side, but for its timers, and the application that it can be of its own. */
    @ComponentScan(
            basePackages = "io.dossier.command",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "io\\.dossier\\.command\\.(application\\..*|infrastructure\\.TimerConfiguration)"))
    static class Commands {}

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final GroupCommitEventStorageEngine engine;

    CommandSide(Dialect dialect) {
        EventStoreSchema.migrate(dialect);
        EventSerializer serializer = EventFormat.serializer();
        engine = EventFormat.engine(dialect, serializer);
        context.registerBean(EventSerializer.class, () -> serializer);
        context.registerBean(EventStoreIndex.class, engine::index);
        context.registerBean(
                EventStore.class,
                () -> EmbeddedEventStore.builder().storageEngine(engine).build());
        context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Shanghai")));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Traces.class, Traces::none);
        context.registerBean(Repairs.class, NoRepairs::new);
        context.registerBean(ParkedEvents.class, NoProjections::new);
        Map<String, Object> settings = context.getEnvironment().getSystemProperties();
        settings.put("dossier.dossiers.cached", "5000");
        // -Dbench.checked=true: as one of several command nodes
        settings.put("dossier.dossiers.checked", System.getProperty("bench.checked", "false"));
        context.register(Commands.class);
        context.refresh();
    }

    EventStore events() {
        return context.getBean(EventStore.class);
    }

    /** Has a command carried out, which must not be refused. */
    void send(Command command) {
        send(context.getBean(CommandDesk.class), command);
    }

    /** The same at some desk. */
    static void send(CommandDesk desk, Command command) {
        CommandReceipt receipt = desk.submit(command, Optional.empty(), CALLER);
        if (!receipt.accepted()) {
            throw new IllegalStateException("not accepted: " + receipt);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** No command here is about a projection. */
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

    /** No command here asks for repairs. */
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
}
