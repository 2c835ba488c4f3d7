package io.dossier.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.dossier.api.Event;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.note.SignedNote;
import io.dossier.query.audit.Auditor.Answer;
import io.dossier.query.audit.Difference.Kind;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.Lines;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.Story;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.annotation.DirtiesContext;

/** Every document that is not as the events say is found, and no other. */
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "dossier.audits.schedule=-",
            "dossier.audits.keep-differences=5",
            "dossier.projections.rebuild.look=50ms",
            "dossier.projections.node=audit-test"
        })
@DirtiesContext
class AuditTest {

    @TestConfiguration
    static class Time {
        @Bean
        AtomicLong nanos() {
            return new AtomicLong();
        }

        @Bean
        @Primary
        SignsOfLife signsInThatTime(AtomicLong nanos) {
            return new SignsOfLife(nanos::get);
        }
    }

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration BETWEEN_PAPERS = Duration.ofMillis(100);
    private static final List<String> ALL = List.of();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Teller teller;
    private final Auditor auditor;
    private final AuditBooks books;
    private final MongoDatabase documents;
    private final CheckpointKeys keys;
    private final MeterRegistry meters;
    private final AtomicLong nanos;
    private final List<Projector> projectors;
    private String unit = "";

    @Autowired
    AuditTest(
            Teller teller,
            Auditor auditor,
            AuditBooks books,
            MongoDatabaseFactory database,
            CheckpointKeys keys,
            MeterRegistry meters,
            AtomicLong nanos,
            List<Projector> projectors) {
        this.teller = teller;
        this.auditor = auditor;
        this.books = books;
        this.documents = database.getMongoDatabase();
        this.keys = keys;
        this.meters = meters;
        this.nanos = nanos;
        this.projectors = projectors;
    }

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "U-" + System.nanoTime();
        teller.tell(Story.registered(unit, unit, 3), Story.movedIn(unit, unit, "銀河 " + unit, DAY));
        until(AuditState.AGREES, ALL);
    }

    private AuditReport ended(List<String> projections) {
        Answer answer = auditor.begin(projections, "chen");
        assertThat(answer).isInstanceOf(Answer.Begun.class);
        return ended(((Answer.Begun) answer).report().id());
    }

    private AuditReport ended(UUID id) {
        await().atMost(LONG).until(() -> report(id).state() != AuditState.RUNNING && !auditor.isAuditing());
        return report(id);
    }

    private AuditReport report(UUID id) {
        return books.report(id).orElseThrow();
    }

    private AuditReport until(AuditState state, List<String> projections) {
        AuditReport report = ended(projections);
        assertThat(report.state())
                .as("%s %s", report, books.differences(report.id(), 0, 9))
                .isEqualTo(state);
        return report;
    }

    private List<Difference> differences(AuditReport report) {
        return books.differences(report.id(), 0, 100);
    }

    private Difference only(AuditReport report) {
        assertThat(report.differences()).isEqualTo(1);
        return differences(report).getFirst();
    }

    private MongoCollection<Document> collection(String name) {
        return collection(name, Document.class);
    }

    private <D> MongoCollection<D> collection(String name, Class<D> type) {
        String served = documents.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name::equals)
                .findFirst()
                .orElseThrow();
        return documents.getCollection(served, type);
    }

    /** Once for all tests: it has ids of its own. */
    private void tellOfAnOffice() {
        if (collection("units").countDocuments(Filters.eq("_id", "A-0001")) == 0) {
            teller.tell(RandomHistory.of(7, 12, 1_000).toArray(Event[]::new));
            teller.tell(new MonthSubmitted(YearMonth.of(2025, 2), 1, Optional.empty(), Instant.now()));
        }
    }

    private void assertNothingIsLeft() {
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(documents.listCollectionNames().into(new ArrayList<>())).noneMatch(name -> name.contains("@"));
            assertThat(documents
                            .getCollection("projection_tokens")
                            .find(Filters.regex("processorName", "@"))
                            .into(new ArrayList<>()))
                    .isEmpty();
        });
    }

    @Test
    void documents_that_nobody_touched_are_as_the_events_say_and_that_is_signed() {
        tellOfAnOffice();

        AuditReport report = until(AuditState.AGREES, ALL);

        assertThat(report.differences()).isZero();
        assertThat(report.documents()).isGreaterThan(100);
        assertThat(report.askedBy()).isEqualTo("chen");
        assertThat(report.results())
                .extracting(AuditReport.Result::projection)
                .contains("unit", "tenancy", "archive", "complaint", "worklist", "statistics", "export")
                .containsExactlyElementsOf(report.projections());
        SignedNote note = SignedNote.parse(Objects.requireNonNull(report.statement()));
        assertThat(note.signersAmong(List.of(keys.verifierKey()))).hasSize(1);
        assertThat(note.text())
                .contains(
                        "position " + report.position() + "\n",
                        "digest " + report.digest() + "\n",
                        "differences 0\n",
                        "audit " + report.id() + "\n");
        assertNothingIsLeft();
    }

    @Test
    void the_same_events_have_the_same_digest() {
        AuditReport one = until(AuditState.AGREES, ALL);
        AuditReport other = until(AuditState.AGREES, ALL);
        AuditReport tenancies = until(AuditState.AGREES, List.of("tenancy"));

        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(tenancies.digest()).isNotEqualTo(one.digest());
        assertThat(one.results()).contains(tenancies.results().getFirst());
        teller.tell(Story.filed(unit, unit, "函", io.dossier.api.archive.Category.CORRESPONDENCE, DAY));
        assertThat(until(AuditState.AGREES, ALL).digest()).isNotEqualTo(one.digest());
    }

    @Test
    void a_field_that_was_changed_behind_the_softwares_back_is_named_with_the_events_behind_it() {
        String tenancy = Story.id(unit).toString();
        collection("tenancies").updateOne(Filters.eq("_id", tenancy), Updates.set("contact.phone", "0000"));

        AuditReport report = until(AuditState.DIFFERS, List.of("tenancy", "unit"));
        Difference difference = only(report);

        assertThat(difference.projection()).isEqualTo("tenancy");
        assertThat(difference.collection()).isEqualTo("tenancies");
        assertThat(difference.documentId()).isEqualTo(tenancy);
        assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
        assertThat(difference.fields()).singleElement().satisfies(field -> {
            assertThat(field.path()).isEqualTo("contact.phone");
            assertThat(field.live()).isEqualTo("\"0000\"");
            assertThat(field.rebuilt()).isNotEqualTo("\"0000\"");
        });
        assertThat(difference.events()).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo("TenantMovedIn");
            assertThat(event.subjectId()).isEqualTo(tenancy);
            assertThat(event.stream()).isEqualTo(unit);
        });
        assertThat(report.statement()).isNull();
        assertThat(meters.get("dossier.audit.differences").gauge().value()).isEqualTo(1);
        assertNothingIsLeft();
        mendedTenancy(tenancy, difference.fields().getFirst());
    }

    @Test
    void every_row_that_a_projection_keeps_as_a_text_can_be_told_by_its_fields() {
        tellOfAnOffice();
        until(AuditState.AGREES, ALL);
        Set<String> declared = new TreeSet<>();
        Set<String> told = new TreeSet<>();

        for (Projector projector : projectors) {
            for (DocumentType<?> type : projector.documentTypes()) {
                type.rows().keySet().forEach(field -> declared.add(type.collection() + "." + field));
                collection(type.collection(), BsonDocument.class)
                        .find()
                        .forEach(document -> document.forEach((field, value) -> {
                            Optional<RowLayout<?>> layout =
                                    Optional.ofNullable(type.rows().get(field));
                            String place = type.collection() + "." + field;
                            if (layout.isPresent()) {
                                List<StoredRow> rows =
                                        StoredRow.in(value, layout).orElseThrow();
                                assertThat(rows)
                                        .as(place)
                                        .allMatch(row -> row.told().isPresent());
                                assertThat(rows.stream()
                                                .map(row ->
                                                        row.told().orElseThrow().identity()))
                                        .as(place)
                                        .doesNotHaveDuplicates();
                                told.addAll(rows.isEmpty() ? Set.of() : Set.of(place));
                            } else {
                                assertThat(value.isBinary()
                                                || Canonical.text(value).contains("\\u001f"))
                                        .as(place)
                                        .isFalse();
                            }
                        }));
            }
        }

        assertThat(told).containsExactlyElementsOf(declared).hasSizeGreaterThan(10);
    }

    @Test
    void of_a_row_that_was_changed_behind_the_softwares_back_the_field_is_named_with_the_events_behind_it() {
        for (int i = 0; i < 3; i++) {
            teller.tell(Story.filed(unit, unit, "函 " + i, io.dossier.api.archive.Category.CORRESPONDENCE, DAY));
        }
        until(AuditState.AGREES, ALL);
        MongoCollection<BsonDocument> buckets = collection("archive_buckets", BsonDocument.class);
        BsonDocument before = Objects.requireNonNull(
                buckets.find(Filters.regex("_id", "^" + unit + "/")).first());
        String rows = new String(before.getBinary("lines").getData(), StandardCharsets.UTF_8);
        replaceRows(buckets, before, rows.replace("函 1", "假 1"));

        Difference changed = only(until(AuditState.DIFFERS, List.of("archive")));

        assertThat(changed.fields()).containsExactly(new FieldDifference("lines[2].title", "\"假 1\"", "\"函 1\""));
        assertThat(changed.events())
                .extracting(Difference.EventBehind::subjectId)
                .contains(Lines.of(before.getBinary("lines"))
                        .parsed(row -> Line.read(row).text())
                        .get(2));

        List<String> ends = List.of(rows.split("(?<=\u001e)"));
        replaceRows(buckets, before, ends.get(0) + ends.get(2) + ends.get(3));
        assertThat(only(until(AuditState.DIFFERS, List.of("archive"))).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.path()).isEqualTo("lines[1]"))
                .satisfies(field -> assertThat(field.live()).isNull())
                .satisfies(field -> assertThat(field.rebuilt()).contains("\"title\": \"函 0\""));

        replaceRows(buckets, before, rows);
        until(AuditState.AGREES, ALL);
    }

    private static void replaceRows(MongoCollection<BsonDocument> buckets, BsonDocument bucket, String rows) {
        buckets.updateOne(
                Filters.eq("_id", bucket.getString("_id")),
                Updates.set("lines", new BsonBinary(rows.getBytes(StandardCharsets.UTF_8))));
    }

    private void mendedTenancy(String tenancy, FieldDifference field) {
        collection("tenancies")
                .updateOne(
                        Filters.eq("_id", tenancy),
                        Updates.set(
                                "contact.phone",
                                Document.parse("{v: " + field.rebuilt() + "}").get("v")));
        until(AuditState.AGREES, ALL);
    }

    @Test
    void a_document_that_was_deleted_and_one_that_was_added_are_named() {
        Document stolen = Objects.requireNonNull(collection("units").findOneAndDelete(Filters.eq("_id", unit)));
        List<Object> forged = List.of("forged " + unit, new ObjectId());
        forged.forEach(id -> collection("units").insertOne(new Document(stolen).append("_id", id)));

        List<Difference> differences = differences(until(AuditState.DIFFERS, List.of("unit")));

        assertThat(differences)
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.MISSING, Kind.EXTRA, Kind.EXTRA);
        assertThat(differences).anySatisfy(missing -> {
            assertThat(missing.documentId()).isEqualTo(unit);
            assertThat(missing.events())
                    .extracting(Difference.EventBehind::event)
                    .containsExactly("TenantMovedIn", "UnitRegistered");
        });
        collection("units").deleteMany(Filters.in("_id", forged));
        collection("units").insertOne(stolen);
        until(AuditState.AGREES, ALL);
    }

    @Test
    void a_document_that_pretends_to_be_ahead_or_behind_is_found_as_well() {
        String tenancy = Story.id(unit).toString();
        MongoCollection<Document> tenancies = collection("tenancies");
        Document before = Objects.requireNonNull(
                tenancies.find(Filters.eq("_id", tenancy)).first());
        for (Object position :
                List.of(1L, 1_000_000_000L, before.getLong("lastPosition").intValue(), "none")) {
            tenancies.updateOne(Filters.eq("_id", tenancy), Updates.set("lastPosition", position));

            assertThat(only(until(AuditState.DIFFERS, List.of("tenancy"))).fields())
                    .as("%s", position)
                    .singleElement()
                    .extracting(FieldDifference::path)
                    .isEqualTo("lastPosition");
        }
        tenancies.replaceOne(Filters.eq("_id", tenancy), before);
    }

    @Test
    void of_many_differences_the_first_ones_are_kept_and_all_are_counted() {
        for (int i = 0; i < 12; i++) {
            collection("tenancies").insertOne(new Document("_id", "forged %02d".formatted(i)).append("i", i));
        }

        AuditReport report = until(AuditState.DIFFERS, List.of("tenancy"));

        assertThat(report.differences()).isEqualTo(12);
        assertThat(report.kept()).isEqualTo(5);
        assertThat(differences(report)).extracting(Difference::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        collection("tenancies").deleteMany(Filters.regex("_id", "^forged"));
    }

    @Test
    void while_events_keep_coming_nothing_is_told_to_differ_that_does_not() throws Exception {
        Document before = Objects.requireNonNull(collection("tenancies")
                .find(Filters.eq("_id", Story.id(unit).toString()))
                .first());
        List<String> some = List.of("archive", "complaint", "tenancy", "worklist");
        try (ScheduledExecutorService office = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> clerk =
                    office.scheduleWithFixedDelay(work(), 0, BETWEEN_PAPERS.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < 2; i++) {
                until(AuditState.AGREES, some);
            }
            collection("tenancies").updateOne(Filters.eq("_id", Story.id(unit).toString()), Updates.set("floor", 99));
            assertThat(only(until(AuditState.DIFFERS, some)).fields())
                    .extracting(FieldDifference::path)
                    .containsExactly("floor");
            assertThat(clerk.isDone()).as("the clerk failed").isFalse();
            clerk.cancel(false);
        }
        collection("tenancies").replaceOne(Filters.eq("_id", before.getString("_id")), before);
        assertNothingIsLeft();
    }

    // Of one unit and its matters, so that some documents are written all the time.
    private Runnable work() {
        String own = unit + "-1";
        teller.tell(Story.registered(own, own, 1), Story.movedIn(own, own, "星河 " + own, DAY));
        AtomicInteger papers = new AtomicInteger();
        return () -> {
            int i = papers.getAndIncrement();
            teller.tell(Story.filed(own, own, "函 " + i, io.dossier.api.archive.Category.CORRESPONDENCE, DAY));
            teller.tell(Matters.registered(
                    Matters.outdoors(io.dossier.api.complaint.ComplaintKind.REPAIR, own + i),
                    io.dossier.api.complaint.Severity.NORMAL,
                    Instant.now()));
        };
    }

    @Test
    void one_audit_at_a_time() {
        UUID first = ((Answer.Begun) auditor.begin(ALL, "chen")).report().id();

        assertThat(auditor.begin(List.of("unit"), "li"))
                .isInstanceOfSatisfying(
                        Answer.AlreadyRunning.class,
                        running -> assertThat(running.report().id()).isEqualTo(first));
        assertThat(ended(first).state()).isEqualTo(AuditState.AGREES);
        assertThat(auditor.begin(List.of("unit", "units"), "li"))
                .isInstanceOfSatisfying(Answer.Unknown.class, unknown -> {
                    assertThat(unknown.name()).isEqualTo("units");
                    assertThat(unknown.known()).contains("unit", "archive");
                });
    }

    @Test
    void one_that_is_cancelled_says_so_and_leaves_nothing_behind() {
        UUID id = ((Answer.Begun) auditor.begin(ALL, "chen")).report().id();
        assertThat(auditor.cancel("li")).isPresent();

        AuditReport report = ended(id);

        assertThat(report.state()).isEqualTo(AuditState.CANCELLED);
        assertThat(report.remark()).isEqualTo(Remark.of(Remark.Key.CANCELLED_BY, "li"));
        assertThat(report.statement()).isNull();
        assertThat(auditor.cancel("li")).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void one_whose_node_was_killed_is_ended_by_the_next_and_leaves_nothing_behind() {
        AuditReport killed = AuditReport.begun(UUID.randomUUID(), List.of("unit"), "chen", 1, Instant.now());
        assertThat(books.begin(killed, "another node", Instant.now())).isTrue();
        assertThat(books.seen(killed, Instant.EPOCH)).isTrue(); // whatever its clock says
        assertThat(auditor.begin(ALL, "li")).isInstanceOf(Answer.AlreadyRunning.class);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        until(AuditState.AGREES, ALL);

        assertThat(report(killed.id()).state()).isEqualTo(AuditState.UNDECIDED);
        assertThat(report(killed.id()).remark()).isEqualTo(Remark.of(Remark.Key.STOPPED));
        assertNothingIsLeft();
    }

    @Test
    void an_audit_is_told_by_metrics() {
        until(AuditState.AGREES, ALL);

        assertThat(meters.get("dossier.audit.running").gauge().value()).isZero();
        assertThat(meters.get("dossier.audit.differences").gauge().value()).isZero();
        assertThat(meters.get("dossier.audit.age.seconds").gauge().value()).isBetween(0.0, 60.0);
    }
}
