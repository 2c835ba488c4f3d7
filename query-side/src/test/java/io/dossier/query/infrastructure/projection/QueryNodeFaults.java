package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Sorts;
import io.dossier.api.Event;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.PostgresDialect;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import io.dossier.server.event.EventFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Query nodes over one PostgreSQL and one server of documents, to which something is done; in the end the documents are what a clean rebuild makes. */
@SuppressWarnings("NullAway.Init")
abstract class QueryNodeFaults {

    static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    final TestDatabase database = TestDatabase.open();
    PostgresServer postgres;
    private final Story story = new Story();
    private final List<Child> children = new ArrayList<>();

    @BeforeEach
    void startServers() {
        postgres = PostgresServer.in(folder.resolve("postgresql"));
        try (var pool = PostgresServer.pool(postgres.url())) {
            EventStoreSchema.migrate(new PostgresDialect(pool));
        }
    }

    @AfterEach
    void stopEverything() {
        children.forEach(Child::kill);
        postgres.close();
        database.close();
    }

    /** Stores events, in the role of the command side. */
    final void tell(List<? extends Event> history) {
        try (var pool = PostgresServer.pool(postgres.url())) {
            var engine = EventFormat.engine(new PostgresDialect(pool), EventFormat.serializer());
            Instant now = Instant.now();
            history.forEach(event -> engine.appendEvents(story.message(event, now)));
        }
    }

    /** Begins a node in a process of its own. */
    final Child child(String name, Duration clockIsWrongBy) {
        Child child = new Child(name, clockIsWrongBy);
        children.add(child);
        return child;
    }

    /** A node in this process. */
    final DoomedQueryNode nodeHere(String name) {
        return new DoomedQueryNode(postgres.url(), new DocumentStore(database.factory()), name, Clock.systemUTC());
    }

    /** Who has claimed each segment of all projections. */
    final Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        database.factory()
                .getMongoDatabase()
                .getCollection("projection_tokens")
                .find()
                .forEach(entry -> {
                    if (entry.containsKey("owner") && !"__config".equals(entry.getString("processorName"))) {
                        owners.put(
                                entry.getString("processorName") + "/" + entry.getInteger("segment"),
                                String.valueOf(entry.getString("owner")));
                    }
                });
        return owners;
    }

    /** Fails unless all documents are those that a node makes that was never disturbed. */
    final void assertAsAfterACleanRebuild() {
        Map<String, List<Document>> live = documents(database);
        try (TestDatabase clean = TestDatabase.open()) {
            try (DoomedQueryNode node = new DoomedQueryNode(
                    postgres.url(), new DocumentStore(clean.factory()), "clean", Clock.systemUTC())) {
                assertThat(new ProjectionAwait(node.projections).untilHead(LONG))
                        .isEmpty();
            }
            Map<String, List<Document>> rebuilt = documents(clean);

            assertThat(rebuilt.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
            assertThat(live.keySet()).isEqualTo(rebuilt.keySet());
            rebuilt.forEach((collection, documents) ->
                    assertThat(live.get(collection)).as(collection).isEqualTo(documents));
        }
    }

    private static Map<String, List<Document>> documents(TestDatabase database) {
        var documents = database.factory().getMongoDatabase();
        Map<String, List<Document>> all = new TreeMap<>();
        for (String name : documents.listCollectionNames()) {
            if (!name.startsWith("projection_")) {
                all.put(
                        name,
                        documents
                                .getCollection(name)
                                .find()
                                .sort(Sorts.ascending("_id"))
                                .into(new ArrayList<>()));
            }
        }
        return all;
    }

    /** A node in a process of its own. */
    final class Child {
        private final Process process;
        private final AtomicLong position = new AtomicLong(-1);

        private Child(String name, Duration clockIsWrongBy) {
            try {
                process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx192m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedQueryNode.class.getName(),
                                postgres.url(),
                                database.uri(),
                                database.name(),
                                name,
                                Long.toString(clockIsWrongBy.toSeconds()))
                        .redirectError(folder.resolve(name + ".log").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(this::follow);
        }

        private void follow() {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    if (line.matches("\\d+")) {
                        position.set(Long.parseLong(line));
                    }
                }
            } catch (IOException killed) {
                // so it says no more
            }
        }

        /** Up to where all of its projections are, as it said last; -1 before it says anything. */
        long position() {
            return position.get();
        }

        void untilAt(long goal) {
            await().atMost(LONG).pollInterval(Duration.ofMillis(2)).until(() -> {
                assertThat(process.isAlive()).as("see the log in %s", folder).isTrue();
                return position.get() >= goal;
            });
        }

        /** SIGKILL; returns when it is gone. */
        void kill() {
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }

        /** SIGSTOP: it stands still, and does not know. */
        void stop() throws Exception {
            signal("STOP");
        }

        /** SIGCONT. */
        void goOn() throws Exception {
            signal("CONT");
        }

        private void signal(String signal) throws Exception {
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        }
    }
}
