package io.dossier.query.support;

import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.query.QuerySideConfiguration;
import io.dossier.query.checkpoint.CheckpointHome;
import io.dossier.server.event.EventFormat;
import io.dossier.server.graphql.Scalars;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.graphql.execution.SchemaReport;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What an application must provide around the query side, in its smallest form. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {QuerySideConfiguration.class, Scalars.class},
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.dossier\\.query\\.application\\..*"))
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
    Dialect eventDialect(SqliteDatabase database) {
        SqliteDialect dialect = new SqliteDialect(database);
        EventStoreSchema.migrate(dialect);
        return dialect;
    }

    @Bean
    GroupCommitEventStorageEngine eventStorageEngine(Dialect dialect) {
        return EventFormat.engine(dialect, EventFormat.serializer());
    }

    @Bean
    EventHistory eventHistory(GroupCommitEventStorageEngine engine) {
        return engine.history();
    }

    @Bean
    CheckpointHome checkpointHome() throws IOException {
        return new CheckpointHome(Files.createTempDirectory("dossier-checkpoints"), true);
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
    Traces traces() {
        return Traces.none();
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
