package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Role;
import io.dossier.command.deadline.TimerStore;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.desk.MutationDesk;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.GivenParked;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.server.event.EventFormat;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The command side wires itself from what an application gives it, scanned as the application scans it. */
class WiringTest {
    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anApplicationGivesTheStoreTheClockAndTheMeters(@TempDir Path folder) {
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("events.db"));
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            SqliteDialect dialect = new SqliteDialect(database);
            EventStoreSchema.migrate(dialect);
            EventSerializer serializer = EventFormat.serializer();
            GroupCommitEventStorageEngine engine = EventFormat.engine(dialect, serializer);
            context.registerBean(EventSerializer.class, () -> serializer);
            context.registerBean(EventStoreIndex.class, engine::index);
            context.registerBean(
                    EventStore.class,
                    () -> EmbeddedEventStore.builder().storageEngine(engine).build());
            context.registerBean(Clock.class, () -> Given.NOON);
            context.registerBean(EventStorageEngine.class, () -> engine);
            context.registerBean(TimerStore.class, () -> TimerStore.sqlite(database.readWrite()));
            context.registerBean(ParkedEvents.class, () -> new GivenParked());
            context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
            context.registerBean(Traces.class, Traces::none);
            TestPropertyValues.of("dossier.timers.auto-start=false").applyTo(context);
            context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
            for (String feature : new String[] {
                "desk",
                "infrastructure",
                "unit",
                "tenancy",
                "archive",
                "renovation",
                "complaint",
                "callback",
                "ledger",
                "sample",
                "statistics",
                "disclosure",
                "projection"
            }) {
                context.scan("io.dossier.command." + feature);
            }
            context.refresh();
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("wang.fang", "", "ROLE_" + Role.MANAGER.label()));

            assertThat(context.getBean(MutationDesk.class)
                            .submit(Commands.register(), "c-1")
                            .accepted())
                    .isTrue();
            assertThat(context.getBean(CommandDesk.class)
                            .submit(Commands.moveIn(), Optional.empty(), Node.MANAGER)
                            .accepted())
                    .isTrue();
            assertThat(engine.index().head()).isEqualTo(2);
        }
    }
}
