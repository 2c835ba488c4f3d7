package io.dossier.standalone.store;

import com.mongodb.ConnectionString;
import io.dossier.command.deadline.TimerStore;
import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.query.checkpoint.CheckpointHome;
import io.dossier.query.infrastructure.DocumentsAddress;
import io.dossier.query.infrastructure.DocumentsPatience;
import io.dossier.query.infrastructure.projection.SoleWriter;
import io.dossier.server.event.EventEngineConfiguration;
import java.io.IOException;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the stores under the data directory. */
@Configuration(proxyBeanMethods = false)
@Import(EventEngineConfiguration.class)
class StoreConfiguration {
    private static final Duration PATIENCE_WITH_TIMERS = Duration.ofSeconds(10);

    @Bean
    DataDirectory dataDirectory(StoreProperties properties) throws IOException {
        return DataDirectory.claim(properties.dataDir());
    }

    @Bean
    SqliteDatabase eventDatabase(DataDirectory directory) {
        return SqliteDatabase.open(directory.events());
    }

    /** A file of its own: whoever appends events must not wait for whoever looks for timers. */
    @Bean
    SqliteDatabase timerDatabase(DataDirectory directory) {
        return SqliteDatabase.open(directory.timers(), PATIENCE_WITH_TIMERS, 1);
    }

    @Bean
    TimerStore timerStore(SqliteDatabase timerDatabase) {
        return TimerStore.sqlite(timerDatabase.readWrite());
    }

    @Bean
    Dialect eventDialect(SqliteDatabase eventDatabase) {
        SqliteDialect dialect = new SqliteDialect(eventDatabase);
        EventStoreSchema.migrate(dialect);
        return dialect;
    }

    /** What belongs to checkpoints lies in the data directory, unless it is said otherwise. */
    @Bean
    CheckpointHome checkpointHome(DataDirectory directory) {
        return new CheckpointHome(directory.folder(), true);
    }

    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(GroupCommitEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Only where no other server is named: then projections are kept in this process. */
    @Bean
    @ConditionalOnProperty(name = "dossier.documents.uri", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDocumentStore embeddedDocumentStore(DataDirectory directory) throws IOException {
        return EmbeddedDocumentStore.start(directory.documents());
    }

    /** The claim of the data directory sees to it. */
    @Bean
    @ConditionalOnProperty(name = "dossier.documents.uri", matchIfMissing = true, havingValue = "embedded")
    SoleWriter soleWriter() {
        return new SoleWriter();
    }

    @Bean
    MongoConnectionDetails documentStoreAddress(
            StoreProperties properties, ObjectProvider<EmbeddedDocumentStore> embedded) {
        EmbeddedDocumentStore store = embedded.getIfAvailable();
        ConnectionString uri = store == null
                ? DocumentsAddress.of(
                        properties.documents().uri(),
                        "Give one such as mongodb://127.0.0.1:27017/dossier, or leave the setting out to keep documents in this process.")
                : new ConnectionString(store.uri());
        return () -> uri;
    }

    @Bean
    DocumentsPatience documentsPatience(StoreProperties properties) {
        return new DocumentsPatience(
                properties.documents().patience(), properties.documents().socketTimeout());
    }
}
