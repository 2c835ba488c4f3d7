package io.dossier.query.infrastructure.projection;

import static io.dossier.query.support.Matters.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.model.Sorts;
import io.dossier.api.Event;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Category;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import io.dossier.api.projection.ProjectionEvent.ParkedSequenceRetried;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.complaint.ComplaintProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.ParkedLookup.Found;
import io.dossier.query.support.Matters;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** An event that a projection cannot handle parks its own sequence and nothing else, until the operator retries or skips it. */
class ParkingTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration MUCH_GRACE = Duration.ofHours(1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ARCHIVE = "archive";
    private static final String COMPLAINT = "complaint";
    private static final Predicate<Event> POISON =
            event -> event instanceof DocumentFiled filed && filed.title().equals("poison");

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore documents = new DocumentStore(database.factory());
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine(1))
            .build();
    private final Teller teller = new Teller(events);
    private final Faulty archive = new Faulty(new ArchiveProjector(new OfficeZone(Matters.ZONE)));
    private final Faulty complaint = new Faulty(new ComplaintProjector(new OfficeZone(Matters.ZONE)));
    private final List<Projections> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Projections::close);
        events.shutDown();
        database.close();
    }

    private Projections node() {
        return node(1, ParkedProperties.DEFAULT);
    }

    private Projections node(int segments, ParkedProperties parked) {
        Projections node = new Projections(
                List.of(archive, complaint),
                events,
                TestApplication.tokenSerializer(),
                documents,
                new ProjectionProperties(segments, 100, true, "node"),
                new RebuildProperties(null, MUCH_GRACE, Duration.ofMillis(50), 5_000, 5),
                parked,
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                Traces.none());
        opened.add(node);
        node.start();
        return node;
    }

    private static void untilHead(Projections node) {
        assertThat(new ProjectionAwait(node).untilHead(LONG)).isEmpty();
    }

    private static int serving(Projections node, String projection) {
        return node.named(projection).orElseThrow().generations().serving().number();
    }

    private static void rebuild(Projections node, String projection) {
        int before = serving(node, projection);
        assertThat(new ProjectionRebuilder(node).rebuild(projection))
                .isInstanceOf(ProjectionRebuilder.Answer.Started.class);
        await().atMost(LONG).until(() -> serving(node, projection) > before);
        untilHead(node);
    }

    /** All documents of a projector in one generation, as the database has them. */
    private Map<String, List<Document>> documents(Projector projector, int generation) {
        Map<String, List<Document>> all = new LinkedHashMap<>();
        DocumentStore store = documents.inGeneration(generation);
        projector
                .documentTypes()
                .forEach(type -> all.put(
                        type.collection(),
                        store.collection(type)
                                .withDocumentClass(Document.class)
                                .find()
                                .sort(Sorts.ascending("_id"))
                                .into(new ArrayList<>())));
        return all;
    }

    private String told(Projector projector, int generation) {
        StringBuilder told = new StringBuilder();
        documents(projector, generation)
                .values()
                .forEach(all -> all.forEach(document -> document.values()
                        .forEach(value -> told.append(
                                        value instanceof Binary bytes
                                                ? new String(bytes.getData(), StandardCharsets.UTF_8)
                                                : value)
                                .append(' '))));
        return told.toString();
    }

    private static List<ParkedSequence> parked(Projections node, String projection) {
        return new ParkedSequences(node).of(projection);
    }

    private void unitsWithAPoisonedArchive() {
        teller.tell(
                Story.registered("A-1", "A", 1),
                Story.registered("B-1", "B", 1),
                Story.movedIn("A-1", "a", "甲公司", DAY),
                Story.movedIn("B-1", "b", "乙公司", DAY),
                Story.filed("A-1", "a", "before", Category.CORRESPONDENCE, DAY),
                Story.filed("A-1", "a", "poison", Category.CORRESPONDENCE, DAY),
                Story.filed("B-1", "b", "other", Category.CORRESPONDENCE, DAY),
                Story.filed("A-1", "a", "behind", Category.CORRESPONDENCE, DAY));
    }

    private void retry(String projection, String sequence) {
        teller.tell(new ParkedSequenceRetried(projection, sequence, 1, "DocumentFiled", "mended", Instant.now()));
    }

    private void skip(String projection, long position) {
        teller.tell(new ParkedEventSkipped(projection, position, "DocumentFiled", "A-1", "not needed", Instant.now()));
    }

    @Test
    void only_its_sequence_is_parked_in_order_and_all_others_go_on() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        assertThat(told(archive, 1)).contains("before", "other").doesNotContain("poison", "behind");
        assertThat(parked(node, ARCHIVE)).singleElement().satisfies(parked -> {
            assertThat(parked.sequence()).isEqualTo("A-1");
            assertThat(parked.kind()).isEqualTo(SequenceKind.UNIT);
            assertThat(parked.position()).isEqualTo(6);
            assertThat(parked.eventType()).isEqualTo("DocumentFiled");
            assertThat(parked.waiting()).isEqualTo(1);
            assertThat(parked.awaitsRebuild()).isFalse();
        });
        assertThat(parked(node, COMPLAINT)).isEmpty();

        teller.tell(Story.filed("A-1", "a", "later", Category.CORRESPONDENCE, DAY));
        untilHead(node);
        assertThat(parked(node, ARCHIVE)).extracting(ParkedSequence::waiting).containsExactly(2);
    }

    @Test
    void a_document_among_the_rows_that_is_none_is_named_and_hides_no_other_projection_from_the_monitor() {
        complaint.failFor(event -> true);
        Projections node = node(1, new ParkedProperties(0));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ProjectionMonitor monitor = new ProjectionMonitor(node, Clock.systemUTC(), meters);
        database.factory()
                .getMongoDatabase()
                .getCollection("parked_archive")
                .insertOne(new Document("_id", "stray").append("segment", 0));

        assertThatThrownBy(() -> parked(node, ARCHIVE))
                .isInstanceOf(ProjectionFailure.class)
                .hasMessageContaining("[parked_archive] has a document [stray] that is no parked event")
                .hasMessageContaining("position");
        for (int told = 1; told <= 2; told++) { // not at its first look alone
            teller.tell(Matters.registered(
                    Matters.outdoors(ComplaintKind.REPAIR, "lift " + told), Severity.NORMAL, Instant.now()));
            double behind = told;
            await().atMost(LONG)
                    .until(() -> meters.get("dossier.projection.lag.events")
                                    .tag("projection", COMPLAINT)
                                    .gauge()
                                    .value()
                            == behind);
        }
        monitor.close();
    }

    @Test
    void why_is_told_without_what_the_event_says() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        assertThat(parked(node, ARCHIVE))
                .singleElement()
                .extracting(ParkedSequence::why)
                .asString()
                .contains("event 6 (DocumentFiled of A-1) cannot be projected", "planted for")
                .doesNotContain("poison", "scan.pdf");
    }

    @Test
    void an_event_that_fails_in_folding_is_found_in_its_batch() {
        archive.failInFoldingFor(POISON);
        unitsWithAPoisonedArchive();
        Projections node = node(); // all events come in one batch
        untilHead(node);

        assertThat(told(archive, 1)).contains("before", "other").doesNotContain("poison", "behind");
        assertThat(parked(node, ARCHIVE))
                .extracting(ParkedSequence::sequence, ParkedSequence::position, ParkedSequence::waiting)
                .containsExactly(tuple("A-1", 6L, 1));
    }

    @Test
    void what_is_delivered_again_is_parked_once_and_changes_nothing() {
        archive.failFor(POISON);
        Projections before = node();
        unitsWithAPoisonedArchive();
        untilHead(before);
        before.stop();
        Map<String, List<Document>> live = documents(archive, 1);
        List<Document> rows = rows();

        // killed before the tokens were stored: everything comes again
        documents.database().getCollection("projection_tokens").deleteMany(new Document());
        Projections after = node();
        untilHead(after);

        assertThat(rows).hasSize(2);
        assertThat(rows()).isEqualTo(rows);
        assertThat(documents(archive, 1)).isEqualTo(live);
    }

    private List<Document> rows() {
        return documents
                .database()
                .getCollection("parked_archive")
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void retried_after_the_projector_is_mended_the_documents_are_those_of_a_clean_rebuild() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        archive.mend();
        retry(ARCHIVE, "A-1");
        untilHead(node);

        assertThat(parked(node, ARCHIVE)).isEmpty();
        assertThat(rows()).isEmpty();
        assertThat(serving(node, ARCHIVE)).isEqualTo(1);
        Map<String, List<Document>> retried = documents(archive, 1);
        rebuild(node, ARCHIVE);
        assertThat(told(archive, 2)).contains("poison", "behind");
        assertThat(documents(archive, 2)).isEqualTo(retried);
    }

    @Test
    void a_retry_goes_as_far_as_it_can() {
        archive.failFor(event -> event instanceof DocumentFiled filed
                && List.of("poison", "behind").contains(filed.title()));
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        archive.failFor(
                event -> event instanceof DocumentFiled filed && filed.title().equals("behind"));
        retry(ARCHIVE, "A-1");
        untilHead(node);

        assertThat(told(archive, 1)).contains("poison").doesNotContain("behind");
        assertThat(parked(node, ARCHIVE))
                .extracting(ParkedSequence::position, ParkedSequence::waiting)
                .containsExactly(tuple(8L, 0));
    }

    @Test
    void a_retry_before_anything_is_mended_changes_nothing_and_one_of_what_is_not_parked_neither() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);
        Map<String, List<Document>> live = documents(archive, 1);
        List<ParkedSequence> parked = parked(node, ARCHIVE);

        retry(ARCHIVE, "A-1");
        retry(ARCHIVE, "B-1");
        retry("unit", "A-1");
        skip(ARCHIVE, 2);
        untilHead(node);

        assertThat(parked(node, ARCHIVE)).isEqualTo(parked);
        assertThat(documents(archive, 1)).isEqualTo(live);
    }

    @Test
    void a_skipped_event_is_left_out_now_and_in_every_rebuild_though_it_could_be_handled_by_then() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        skip(ARCHIVE, 6);
        untilHead(node);

        assertThat(parked(node, ARCHIVE)).isEmpty();
        Map<String, List<Document>> skipped = documents(archive, 1);
        assertThat(told(archive, 1)).contains("behind").doesNotContain("poison");
        archive.mend();
        rebuild(node, ARCHIVE);
        assertThat(documents(archive, 2)).isEqualTo(skipped);
    }

    @Test
    void one_that_merely_waits_and_was_let_be_skipped_by_an_earlier_version_goes_alone() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        skip(ARCHIVE, 8);
        untilHead(node);
        assertThat(parked(node, ARCHIVE)).extracting(ParkedSequence::waiting).containsExactly(0);

        archive.mend();
        retry(ARCHIVE, "A-1");
        untilHead(node);
        assertThat(told(archive, 1)).contains("poison").doesNotContain("behind");
    }

    @Test
    void of_an_event_that_waits_the_one_is_told_that_it_waits_for() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);
        ParkedLookup lookup = new ParkedLookup(new ParkedSequences(node));

        assertThat(lookup.at(ARCHIVE, 6)).isEqualTo(new Found.Event(6, "DocumentFiled", "A-1", 6));
        assertThat(lookup.at(ARCHIVE, 8)).isEqualTo(new Found.Event(8, "DocumentFiled", "A-1", 6));
        assertThat(lookup.first(ARCHIVE, "A-1")).isEqualTo(lookup.at(ARCHIVE, 6));
        assertThat(lookup.at(ARCHIVE, 7)).isEqualTo(new Found.Nothing());
    }

    @Test
    void an_event_that_one_generation_cannot_handle_may_be_skipped_though_it_waits_in_another() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);
        archive.failFor(
                event -> event instanceof DocumentFiled filed && filed.title().equals("behind"));
        node.named(ARCHIVE).orElseThrow().begin(Phase.Purpose.COMPARE, OptionalInt.empty(), Instant.now());
        await().atMost(LONG).until(() -> parked(node, ARCHIVE).size() == 2);

        assertThat(new ParkedLookup(new ParkedSequences(node)).at(ARCHIVE, 8))
                .isEqualTo(new Found.Event(8, "DocumentFiled", "A-1", 8));
    }

    /** Of one month, so that many matters are in the same documents of the register. */
    private static List<Matter> matters() {
        return IntStream.range(0, 60)
                .mapToObj(i -> Matters.in("A-" + i, "t" + i, ComplaintKind.COMPLAINT, "m" + i))
                .toList();
    }

    @Test
    void what_shares_documents_with_others_that_went_on_is_retried_by_a_rebuild() {
        List<Matter> matters = matters();
        Matter poisoned = matters.getFirst();
        complaint.failFor(event -> event instanceof ComplaintRegistered registered
                && registered.matter().equals(poisoned));
        Projections node = node();
        IntStream.range(0, matters.size())
                .forEach(i -> teller.tell(Matters.registered(matters.get(i), Severity.NORMAL, at(DAY, i))));
        teller.tell(Matters.verified(poisoned, true, Severity.NORMAL, at(DAY, 100)));
        untilHead(node);
        assertThat(parked(node, COMPLAINT)).extracting(ParkedSequence::waiting).containsExactly(1);

        complaint.mend();
        retry(COMPLAINT, "A-0");
        await().atMost(LONG).until(() -> serving(node, COMPLAINT) == 2);
        untilHead(node);

        assertThat(parked(node, COMPLAINT).stream().filter(each -> each.generation() == 2))
                .isEmpty();
        assertThat(parked(node, COMPLAINT))
                .as("the generation that served before goes soon, and says what it waits for")
                .allMatch(ParkedSequence::awaitsRebuild);
        assertThat(told(complaint, 2)).contains(poisoned.complaintId().toString());
        rebuild(node, COMPLAINT);
        assertThat(documents(complaint, 3)).isEqualTo(documents(complaint, 2));
    }

    @Test
    void skipped_where_documents_are_shared_the_rest_comes_by_a_rebuild_without_it() {
        List<Matter> matters = matters();
        Matter poisoned = matters.getFirst();
        Projections node = node();
        teller.tell(Matters.registered(poisoned, Severity.NORMAL, at(DAY, 0)));
        complaint.failFor(event -> event.equals(Matters.verified(poisoned, true, Severity.NORMAL, at(DAY, 1))));
        teller.tell(
                Matters.verified(poisoned, true, Severity.NORMAL, at(DAY, 1)),
                Matters.assigned(poisoned, "ENGINEERING", DAY.plusDays(3), at(DAY, 2)));
        IntStream.range(1, matters.size())
                .forEach(i -> teller.tell(Matters.registered(matters.get(i), Severity.NORMAL, at(DAY, i))));
        untilHead(node);
        assertThat(parked(node, COMPLAINT)).extracting(ParkedSequence::position).containsExactly(2L);

        skip(COMPLAINT, 2);
        await().atMost(LONG).until(() -> serving(node, COMPLAINT) == 2);
        untilHead(node);

        assertThat(parked(node, COMPLAINT).stream().filter(each -> each.generation() == 2))
                .isEmpty();
        assertThat(told(complaint, 2)).contains("ENGINEERING");
    }

    @Test
    void poison_in_two_generations_at_once_is_parked_in_both_and_freed_in_both() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        rebuild(node, ARCHIVE); // the one before lacks it too: nobody sees less
        teller.tell(Story.filed("A-1", "a", "later", Category.CORRESPONDENCE, DAY));
        untilHead(node);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(parked(node, ARCHIVE))
                        .extracting(ParkedSequence::generation, ParkedSequence::waiting)
                        .containsExactly(tuple(1, 2), tuple(2, 2)));

        archive.mend();
        retry(ARCHIVE, "A-1");
        untilHead(node);
        await().atMost(LONG).until(() -> parked(node, ARCHIVE).isEmpty());
        assertThat(told(archive, 2)).contains("poison", "behind", "later");
        assertThat(documents(archive, 1)).isEqualTo(documents(archive, 2));
    }

    @Test
    void a_generation_that_lacks_more_than_the_one_that_serves_is_not_switched_to() {
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);

        archive.failFor(POISON);
        new ProjectionRebuilder(node).rebuild(ARCHIVE);
        await().atMost(LONG)
                .until(() -> node.named(ARCHIVE)
                        .orElseThrow()
                        .failure(2)
                        .filter(why -> why.contains("sequences [A-1] are parked in it"))
                        .isPresent());
        assertThat(serving(node, ARCHIVE)).isEqualTo(1);
        assertThat(node.named(ARCHIVE).orElseThrow().failure()).isEmpty();

        archive.mend();
        retry(ARCHIVE, "A-1");
        await().atMost(LONG).until(() -> serving(node, ARCHIVE) == 2);
        assertThat(documents(archive, 2)).isEqualTo(documents(archive, 1));
    }

    @Test
    void a_rebuild_that_has_every_event_but_may_not_serve_does_not_look_healthy() {
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Logger logger = (Logger) LoggerFactory.getLogger(ProjectionMonitor.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        ProjectionMonitor monitor = new ProjectionMonitor(node, Clock.systemUTC(), meters);
        ProjectionsHealthIndicator health = new ProjectionsHealthIndicator(monitor);
        try {
            archive.failFor(POISON);
            new ProjectionRebuilder(node).rebuild(ARCHIVE);

            await().atMost(LONG)
                    .untilAsserted(() ->
                            assertThat(health.health().getStatus()).isEqualTo(ProjectionsHealthIndicator.DEGRADED));
            assertThat(String.valueOf(health.health().getDetails().get(ARCHIVE)))
                    .contains("0 events behind", "its rebuild does not get on", "sequences [A-1] are parked in it")
                    .doesNotContain("rebuilding");
            assertThat(status(monitor)).satisfies(status -> {
                assertThat(status.failure()).contains("generation 2 has every event but does not serve");
                assertThat(status.failureOfWhatServes()).isEmpty();
                assertThat(status.parked()).as("what serves lacks nothing").isZero();
            });
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(parkedGauge(meters, "sequences")).isEqualTo(1);
                assertThat(parkedGauge(meters, "events")).isEqualTo(2);
                assertThat(told(lines)).anyMatch(line -> line.contains("does not get on: generation 2"));
            });

            archive.mend();
            retry(ARCHIVE, "A-1");
            await().atMost(LONG).until(() -> serving(node, ARCHIVE) == 2);
            await().atMost(LONG).until(() -> parkedGauge(meters, "sequences") == 0);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(told(lines))
                    .filteredOn(line -> line.contains("does not get on"))
                    .hasSize(1);
        } finally {
            logger.detachAppender(lines);
            monitor.close();
        }
    }

    private static List<String> told(ListAppender<ILoggingEvent> lines) {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static ProjectionStatus status(ProjectionMonitor monitor) {
        return monitor.statuses().stream()
                .filter(status -> status.name().equals(ARCHIVE))
                .findFirst()
                .orElseThrow();
    }

    private static double parkedGauge(SimpleMeterRegistry meters, String what) {
        return meters.get("dossier.projection.parked." + what)
                .tag("projection", ARCHIVE)
                .gauge()
                .value();
    }

    @Test
    void what_two_generations_have_parked_counts_once() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);
        node.named(ARCHIVE).orElseThrow().begin(Phase.Purpose.COMPARE, OptionalInt.empty(), Instant.now());
        await().atMost(LONG).until(() -> parked(node, ARCHIVE).size() == 2);

        node.named(ARCHIVE).orElseThrow().lookAtParked();

        assertThat(node.named(ARCHIVE).orElseThrow().parkedInAll()).isEqualTo(new ParkedCount(1, 2));
    }

    @Test
    void a_dropped_generation_takes_what_it_had_parked_along() {
        archive.failFor(POISON);
        Projections node = node();
        unitsWithAPoisonedArchive();
        untilHead(node);
        Projection compared = node.named(ARCHIVE).orElseThrow();
        compared.begin(Phase.Purpose.COMPARE, OptionalInt.empty(), Instant.now());
        await().atMost(LONG).until(() -> parked(node, ARCHIVE).size() == 2);

        compared.cancel(Phase.Purpose.COMPARE, Instant.now());
        await().atMost(LONG)
                .until(() -> documents.database().listCollectionNames().into(new ArrayList<>()).stream()
                        .noneMatch(name -> name.endsWith("@2")));

        assertThat(parked(node, ARCHIVE)).hasSize(1);
    }

    @Test
    void more_than_may_be_parked_stops_the_projection_and_health_says_what_to_do() {
        archive.failFor(POISON);
        Projections node = node(1, new ParkedProperties(2));
        ProjectionMonitor monitor = new ProjectionMonitor(node, Clock.systemUTC(), new SimpleMeterRegistry());
        ProjectionsHealthIndicator health = new ProjectionsHealthIndicator(monitor);
        unitsWithAPoisonedArchive();
        untilHead(node);
        assertThat(health.health().getStatus()).isEqualTo(ProjectionsHealthIndicator.DEGRADED);

        teller.tell(Story.filed("A-1", "a", "one too many", Category.CORRESPONDENCE, DAY));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));

        assertThat(String.valueOf(health.health().getDetails().get(ARCHIVE)))
                .contains("event 9 of sequence [A-1] cannot be parked", "parked-max", "rebuild");
        archive.mend();
        rebuild(node, ARCHIVE);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(told(archive, 2)).contains("one too many");
        monitor.close();
    }

    @Test
    void several_segments_park_and_free_their_own() {
        archive.failFor(POISON);
        Projections node = node(4, ParkedProperties.DEFAULT);
        for (String unit : List.of("A-1", "B-1", "C-1", "D-1", "E-1")) {
            teller.tell(
                    Story.registered(unit, unit.substring(0, 1), 1),
                    Story.movedIn(unit, unit, "公司", DAY),
                    Story.filed(unit, unit, "poison", Category.CORRESPONDENCE, DAY),
                    Story.filed(unit, unit, "behind", Category.CORRESPONDENCE, DAY));
        }
        untilHead(node);
        assertThat(parked(node, ARCHIVE)).hasSize(5);

        archive.mend();
        for (String unit : List.of("A-1", "B-1", "C-1", "D-1", "E-1")) {
            retry(ARCHIVE, unit);
        }
        untilHead(node);

        assertThat(parked(node, ARCHIVE)).isEmpty();
        Map<String, List<Document>> freed = documents(archive, 1);
        rebuild(node, ARCHIVE);
        assertThat(documents(archive, 2)).isEqualTo(freed);
    }
}
