package io.dossier.query.support;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * A database of its own for one test class: on the embedded server over its real wire protocol, or on any server whose URI stands
 * in the system property {@code dossier.test.mongodb-uri} or the environment variable {@code DOSSIER_TEST_MONGODB_URI}.
 */
public final class TestDatabase implements AutoCloseable {

    private final @Nullable MongoServer embedded;
    private final String uri;
    private final String name = "dossier_test_" + UUID.randomUUID().toString().replace("-", "");
    private final MongoClient client;

    // With more threads the embedded server encodes a document for one while it changes it for another.
    static {
        System.setProperty("io.netty.eventLoopThreads", "1");
    }

    private TestDatabase(List<CommandListener> listeners) {
        Optional<String> real = realServer();
        embedded = real.isPresent() ? null : new MongoServer(new MemoryBackend());
        uri = embedded == null ? real.orElseThrow() : embedded.bindAndGetConnectionString();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .commandListenerList(listeners)
                .build());
    }

    /** Opens it; whoever opens it closes it, which drops it. */
    public static TestDatabase open() {
        return open(List.of());
    }

    /** The same, with somebody who hears every command that is sent to it. */
    public static TestDatabase open(List<CommandListener> listeners) {
        return new TestDatabase(listeners);
    }

    /** The real server to test on; empty where the embedded one serves. */
    public static Optional<String> realServer() {
        @Nullable String property = System.getProperty("dossier.test.mongodb-uri");
        return Optional.ofNullable(property == null ? System.getenv("DOSSIER_TEST_MONGODB_URI") : property)
                .filter(uri -> !uri.isBlank());
    }

    /** The database as the application is given it. */
    public MongoDatabaseFactory factory() {
        return new SimpleMongoClientDatabaseFactory(client, name);
    }

    /** The server, for another process that shall work on the same database. */
    public String uri() {
        return uri;
    }

    /** The database's name there. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        client.getDatabase(name).drop();
        client.close();
        if (embedded != null) {
            embedded.shutdownNow();
        }
    }
}
