package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dossier.api.Event;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.unit.UnitDocument;
import io.dossier.query.unit.UnitProjector;
import io.dossier.server.event.EventFormat;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("Documents of events that were lost, since the events were restored from an older state,")
@Timeout(60)
class RestoredEventsTest {

    private static final long RESTORED = 2;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore documents = new DocumentStore(database.factory());
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(GenerationProcessor.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private EmbeddedEventStore lost;
    private EmbeddedEventStore restored;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void restore() {
        List<Event> history = List.of(
                Story.registered("A-1", "A", 1),
                Story.registered("A-2", "A", 1),
                Story.registered("A-3", "A", 1),
                Story.registered("A-4", "A", 1));
        lost = store("lost", history);
        restored = store("restored", history.subList(0, (int) RESTORED));
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO); // tests have no more than warnings told
    }

    @AfterEach
    void close() throws Exception {
        logger.detachAppender(lines);
        logger.setLevel(null);
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        database.close();
    }

    private EmbeddedEventStore store(String name, List<Event> history) {
        SqliteDatabase events = SqliteDatabase.open(folder.resolve(name));
        SqliteDialect dialect = new SqliteDialect(events);
        EventStoreSchema.migrate(dialect);
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(EventFormat.engine(dialect, EventFormat.serializer()))
                .fetchDelay(20)
                .build();
        open.add(events);
        open.add(store::shutDown);
        new Teller(store).tell(history.toArray(Event[]::new));
        return store;
    }

    private GenerationProcessor node(String name, EmbeddedEventStore events) {
        GenerationProcessor node = new GenerationProcessor(
                new UnitProjector(),
                Served.FIRST,
                documents,
                new Tokens(documents, TestApplication.tokenSerializer(), name),
                events,
                Optional.empty(),
                2,
                100,
                new Allowance(100),
                new SimpleMeterRegistry().timer("batches"),
                new Parking(new Instructions(events), 10, Clock.systemUTC(), () -> {}, () -> {}),
                Traces.none());
        open.add(node::close);
        return node;
    }

    private static void startUpTo(GenerationProcessor node, long position) {
        node.start();
        await().until(() -> node.hasAllUpTo(position));
    }

    private List<String> told(Level level) {
        return Stream.of(lines.list.toArray(ILoggingEvent[]::new))
                .filter(line -> line.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void are_built_anew_by_one_node_for_which_the_others_that_start_with_it_wait() {
        GenerationProcessor before = node("before", lost);
        startUpTo(before, 4);
        before.close();
        GenerationProcessor one = node("one", restored);
        GenerationProcessor other = node("other", restored);

        other.forgetWhatIsBeyond(() -> {
            one.forgetWhatIsBeyond(() -> RESTORED); // after the other has seen the same
            startUpTo(one, RESTORED);
            return RESTORED;
        });
        startUpTo(other, RESTORED);

        assertThat(told(Level.WARN)).singleElement().asString().contains("is built anew from the first event");
        assertThat(told(Level.INFO)).singleElement().asString().contains("another node builds it anew");
        assertThat(documents.reader(UnitDocument.TYPE).byIds(List.of("A-1", "A-2", "A-3")))
                .hasSize((int) RESTORED);
    }

    @Test
    void stay_while_a_node_is_at_work_on_them_that_was_not_stopped_which_is_said() {
        startUpTo(node("not-stopped", lost), 4);

        node("other", restored).forgetWhatIsBeyond(() -> RESTORED);

        assertThat(told(Level.WARN))
                .singleElement()
                .asString()
                .contains("Another node works on the projection; stop all");
        assertThat(documents.reader(UnitDocument.TYPE).byIds(List.of("A-1", "A-2", "A-3")))
                .hasSize(3);
    }
}
