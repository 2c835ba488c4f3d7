package io.dossier.query.support;

import io.dossier.api.EventCatalogue;
import io.dossier.api.EventRevisions;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.FieldRenamed;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.eventstore.StoredAudits;
import io.dossier.eventstore.StoredHistory;
import io.dossier.eventstore.checkpoint.Cadence;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.dossier.eventstore.checkpoint.Statements;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.graphql.execution.SchemaReport;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What an application must provide around the query side, in its smallest form. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = io.dossier.query.QuerySideConfiguration.class)
public class TestApplication {

    @Bean(destroyMethod = "close")
    TestDatabase database() {
        return TestDatabase.open();
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(TestDatabase database) {
        return database.factory();
    }

    @Bean
    SqliteDatabase eventDatabase() throws IOException {
        Path folder = Files.createTempDirectory("dossier-events");
        folder.toFile().deleteOnExit();
        return SqliteDatabase.open(folder.resolve("events.sqlite"));
    }

    @Bean
    GroupCommitEventStorageEngine eventStorageEngine(SqliteDatabase database) {
        SqliteDialect dialect = new SqliteDialect(database);
        EventStoreSchema.migrate(dialect);
        EventSerializer serializer = new EventSerializer(EventTypes.of(EventCatalogue.entries().stream()
                .map(entry -> new EventType(entry.name(), entry.revision(), entry.event()))
                .toList()));
        return GroupCommitEventStorageEngine.builder()
                .dialect(dialect)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(new EventUpcasterChain(EventRevisions.renamed().stream()
                        .map(old -> new FieldRenamed(old.event(), old.revision(), old.field(), old.nowCalled()))
                        .toList()))
                .build();
    }

    @Bean
    EventHistory eventHistory(GroupCommitEventStorageEngine engine) {
        return engine.history();
    }

    @Bean
    StoredAudits storedAudits(SqliteDatabase database, GroupCommitEventStorageEngine engine) {
        return new StoredAudits(new SqliteDialect(database));
    }

    @Bean
    StoredHistory storedHistory(SqliteDatabase database, GroupCommitEventStorageEngine engine) {
        return new StoredHistory(new SqliteDialect(database));
    }

    @Bean
    CheckpointKeys checkpointKeys(StoredHistory history) throws IOException {
        Path folder = Files.createTempDirectory("dossier-keys");
        return CheckpointKeys.open(
                "dossier.test/" + history.storeId(),
                folder.resolve("key.pem"),
                folder.resolve("former.pem"),
                folder.resolve("keys"));
    }

    @Bean
    CheckpointFolder checkpointFolder() throws IOException {
        return new CheckpointFolder(Files.createTempDirectory("dossier-checkpoints"));
    }

    /** It does not sign by itself. */
    @Bean
    CheckpointKeeper checkpointKeeper(
            StoredHistory history, CheckpointFolder folder, CheckpointKeys keys, Clock clock) {
        Cadence cadence = new Cadence(10_000, Duration.ofHours(1), 0);
        return new CheckpointKeeper(
                new CheckpointWriter(history, folder, keys, cadence, clock), folder, Duration.ofHours(1));
    }

    @Bean
    Statements statements(CheckpointKeys keys, CheckpointFolder folder, CheckpointKeeper keeper) {
        return new Statements(keys, folder, keeper);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(GroupCommitEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    Serializer serializer() {
        return tokenSerializer();
    }

    /** A serializer that reads the tokens of processors that were reset. */
    public static Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(TrackingToken.class)
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.system(Matters.ZONE);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    /** What of the schema has no answer, and the other way round. */
    @Bean
    AtomicReference<@Nullable SchemaReport> schemaReport() {
        return new AtomicReference<>();
    }

    @Bean
    GraphQlSourceBuilderCustomizer inspection(AtomicReference<@Nullable SchemaReport> report) {
        return builder -> builder.inspectSchemaMappings(report::set);
    }

    /** For tests that tell stories. */
    @Bean
    Teller teller(EventStore events) {
        return new Teller(events);
    }
}
