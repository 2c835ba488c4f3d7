package io.dossier.bench;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.dossier.api.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** The same events as the same JSON, persisted by entities of Pekko, which keeps them in memory and checks no rule. */
final class Pekko implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What an entity is told. */
    sealed interface Order {}

    /** To persist an event and to say so. */
    record Append(Event event, ActorRef<Done> whoAsks) implements Order {}

    /** To leave memory. */
    record Stop() implements Order {}

    private final ActorSystem<Void> system;

    private Pekko(ActorSystem<Void> system) {
        this.system = system;
    }

    static Pekko on(Postgres postgres, String name) throws IOException, SQLException {
        String database = postgres.another(name);
        createTables(database);
        Config config = ConfigFactory.parseMap(Map.of("pekko-persistence-jdbc.shared-databases.slick.db.url", database))
                .withFallback(ConfigFactory.load("pekko"));
        return new Pekko(ActorSystem.create(Behaviors.empty(), "bench", config.resolve()));
    }

    // One by one, for it makes indexes in a way that no transaction can.
    private static void createTables(String database) throws IOException, SQLException {
        try (InputStream file = Objects.requireNonNull(
                        Pekko.class.getResourceAsStream("/schema/postgres/postgres-create-schema.sql"));
                Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (String sql : new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** An entity that is in memory from now on. */
    ActorRef<Order> entity(String id) {
        return system.systemActorOf(new Entity(PersistenceId.ofUniqueId(id)).behavior(), id, Props.empty());
    }

    /** Waits until the event is persisted. */
    void append(ActorRef<Order> entity, Event event) throws ExecutionException, InterruptedException, TimeoutException {
        AskPattern.<Order, Done>ask(entity, whoAsks -> new Append(event, whoAsks), PATIENCE, system.scheduler())
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Its state is how many events it has. */
    private static final class Entity extends EventSourcedBehavior<Order, Event, Long> {
        Entity(PersistenceId id) {
            super(id);
        }

        Behavior<Order> behavior() {
            return this;
        }

        @Override
        public Long emptyState() {
            return 0L;
        }

        @Override
        public CommandHandler<Order, Event, Long> commandHandler() {
            return newCommandHandlerBuilder()
                    .forAnyState()
                    .onCommand(
                            Append.class,
                            append -> Effect()
                                    .persist(append.event())
                                    .thenReply(append.whoAsks(), state -> Done.getInstance()))
                    .onCommand(Stop.class, stop -> Effect().stop())
                    .build();
        }

        @Override
        public EventHandler<Long, Event> eventHandler() {
            return (state, event) -> state + 1;
        }
    }
}
