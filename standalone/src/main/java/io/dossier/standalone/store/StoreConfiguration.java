package io.dossier.standalone.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventRevisions;
import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreIndex;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.FieldRenamed;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.eventstore.StoredAudits;
import io.dossier.query.infrastructure.projection.SoleWriter;
import io.dossier.standalone.setting.UnusableSetting;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the stores under the data directory. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /** What is told about an address goes into logs; so would the driver's reasons, which may quote any part of it. */
    private static final Pattern PASSWORD = Pattern.compile("(//[^:/@]*:).*@");

    @Bean
    DataDirectory dataDirectory(StoreProperties properties) throws IOException {
        return DataDirectory.claim(properties.dataDir());
    }

    @Bean
    SqliteDatabase eventDatabase(DataDirectory directory) {
        return SqliteDatabase.open(directory.events());
    }

    @Bean
    EventSerializer eventSerializer() {
        return new EventSerializer(EventTypes.of(EventCatalogue.entries().stream()
                .map(entry -> new EventType(entry.name(), entry.revision(), entry.event()))
                .toList()));
    }

    @Bean
    GroupCommitEventStorageEngine eventStorageEngine(SqliteDatabase eventDatabase, EventSerializer serializer) {
        SqliteDialect dialect = new SqliteDialect(eventDatabase);
        EventStoreSchema.migrate(dialect);
        return GroupCommitEventStorageEngine.builder()
                .dialect(dialect)
                .entityIdOf(StoreConfiguration::introducedId)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(new EventUpcasterChain(EventRevisions.renamed().stream()
                        .map(old -> new FieldRenamed(old.event(), old.revision(), old.field(), old.nowCalled()))
                        .toList()))
                .batchSize(500)
                .build();
    }

    @Bean
    EventStoreIndex eventStoreIndex(GroupCommitEventStorageEngine engine) {
        return engine.index();
    }

    @Bean
    EventHistory eventHistory(GroupCommitEventStorageEngine engine) {
        return engine.history();
    }

    /** The engine is asked for because it brings the tables up to date. */
    @Bean
    StoredAudits storedAudits(SqliteDatabase eventDatabase, GroupCommitEventStorageEngine engine) {
        return new StoredAudits(new SqliteDialect(eventDatabase));
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
        ConnectionString uri = store == null ? named(properties.documents().uri()) : new ConnectionString(store.uri());
        return () -> uri;
    }

    private static ConnectionString named(String uri) {
        try {
            ConnectionString address = new ConnectionString(uri);
            if (address.getDatabase() == null) {
                throw new IllegalArgumentException("it names no database");
            }
            return address;
        } catch (IllegalArgumentException | MongoException e) {
            String shown = PASSWORD.matcher(uri).replaceFirst("$1***@");
            throw new UnusableSetting(
                    "dossier.documents.uri",
                    shown,
                    "which is no address of a database" + (shown.equals(uri) ? ": " + e.getMessage() : ""),
                    "Give one such as mongodb://127.0.0.1:27017/dossier, or leave the setting out to keep documents in this process.",
                    e);
        }
    }

    private static Optional<String> introducedId(Object payload) {
        return payload instanceof Event event ? event.introduces().map(UUID::toString) : Optional.empty();
    }
}
