package io.dossier.query.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.dossier.api.Event;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.query.export.Export;
import io.dossier.query.export.ExportController;
import io.dossier.query.export.Fetching;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.ProjectionAwait;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.support.Plans;
import io.dossier.query.support.Portal;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.Teller;
import io.dossier.query.support.TestApplication;
import io.dossier.query.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Everything that the schema can be asked for is asked, every export is fetched, projections are made and audited, and the document
 * server explains how it finds what it is asked for meanwhile. The embedded server explains nothing, and has no use of indexes: there only the asking is tested.
 */
@SpringBootTest(classes = {TestApplication.class, IndexedQuestionsTest.Overheard.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("Every question to the document server")
class IndexedQuestionsTest {

    /** So many documents that reading them all is never the cheaper way. */
    private static final int MANY = 3_000;

    /** What reads a whole collection and should: by the beginning of its shape, with the reason. */
    private static final Map<String, String> READ_WHOLE = Map.of(
            "projection_nodes ", "one document a node",
            "projection_tokens {find: projection_tokens, filter: {}}",
                    "one document a segment, of which each node watches all that others have",
            "projection_generations ", "one document a projection",
            "projection_rebuilds ", "one document a projection that is being rebuilt",
            "parked_", "no more documents than dossier.projections.parked-max",
            "units {aggregate", "every unit is counted, for every building is told with what is let in it");

    /** What reads the whole of any collection and should: by a part of its shape, with the reason. */
    private static final Map<String, String> READ_WHOLE_OF_ANY = Map.of(
            "filter: {_id: {$not: {$type: ?}}}",
            "an audit compares every document, and asks once more for those that are no projection's, whose ids are no texts");

    /** Of what is not read from documents there is nothing here that could be gone on behind. */
    private static final Set<String> WITHOUT_MORE = Set.of("audits(after)", "checkpoints(after)", "parked(after)");

    private static final Duration LONG = Duration.ofSeconds(120);

    private static final Set<String> CURSORS = Set.of("after", "before");

    /** What only the planted questions look for. */
    private static final List<String> PLANTED =
            List.of("registration.subject", "{lastPosition: {$gt: ?}}", "planted: ");

    @Configuration(proxyBeanMethods = false)
    static class Overheard {

        @Bean
        Questions questions() {
            return new Questions();
        }

        @Bean(destroyMethod = "close")
        @Primary
        TestDatabase overheard(Questions questions) {
            return TestDatabase.open(List.of(questions));
        }
    }

    private final Questions questions;
    private final MongoDatabase documents;
    private final Teller teller;
    private final WholeSchema schema;
    private final WebGraphQlTester portal;
    private final List<Projector> projectors;
    private final ProjectionAwait projections;
    private final List<Export<?>> exports;
    private final Fetching job;
    private final Set<String> asked = new TreeSet<>();
    private Collection<Asked> heard = List.of();

    @Autowired
    IndexedQuestionsTest(
            Questions questions,
            MongoDatabaseFactory documents,
            Teller teller,
            GraphQlSource source,
            ExecutionGraphQlService service,
            List<WebGraphQlInterceptor> interceptors,
            List<Projector> projectors,
            ProjectionAwait projections,
            List<Export<?>> exports,
            ExportController controller) {
        this.questions = questions;
        this.documents = documents.getMongoDatabase();
        this.teller = teller;
        this.schema = new WholeSchema(source.schema());
        logInAsEverybody();
        this.portal = Portal.tester(service, interceptors);
        this.projectors = projectors;
        this.projections = projections;
        this.exports = exports;
        this.job = new Fetching(controller);
    }

    private static void logInAsEverybody() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        "everybody",
                        "",
                        Role.people().stream()
                                .map(role -> "ROLE_" + role.label())
                                .toArray(String[]::new)));
    }

    @AfterAll
    static void logOut() {
        SecurityContextHolder.clearContext();
    }

    @BeforeAll
    void askForEverything() {
        List<Event> told = RandomHistory.of(7, 12, 1_500);
        teller.tell(told.toArray(Event[]::new));
        teller.tell(new MonthSubmitted(YearMonth.of(2025, 2), 1, Optional.empty(), Instant.now()));
        String tenancy = first(told, TenantMovedIn.class).tenancyId().toString();
        String matter = first(told, ComplaintRegistered.class).about();
        String renovation = first(told, RenovationApplied.class).renovationId().toString();
        questions(tenancy, matter, renovation).forEach(this::ask);
        assertThat(projections.untilHead(LONG)).isEmpty();
        exports(tenancy, matter).forEach(this::fetch);
        audit();
        heard = questions.all().stream()
                .map(Asked::ofServing)
                .collect(Collectors.toMap(Asked::shape, Function.identity(), (one, same) -> one, TreeMap::new))
                .values();
    }

    /** Each as it stands in an address. */
    private static List<String> exports(String tenancy, String matter) {
        return Stream.of(
                        "register",
                        "register?after=3&limit=2",
                        "register?changedAfter=3",
                        "register?month=2025-02",
                        "register?month=2025-02&submission=1",
                        "callbacks",
                        "callbacks?after=3&limit=2",
                        "callbacks?changedAfter=3",
                        "callbacks?month=2025-02",
                        "callbacks?month=2025-02&submission=1",
                        "callback-statistics",
                        "callback-statistics?month=2025-02",
                        "callback-statistics?month=2025-02&submission=1",
                        "complaint-analysis",
                        "complaint-analysis?month=2025-02",
                        "complaint-analysis?month=2025-02&submission=1",
                        "history?after=3&limit=2",
                        "history?unitId=A-0001",
                        "history?tenancyId=$tenancy",
                        "history?complaintId=$matter",
                        "history?from=2025-01-01T00:00:00Z&to=2025-12-31T00:00:00Z",
                        "history?actor=chen.siyuan&toPosition=40")
                .map(export -> export.replace("$tenancy", tenancy).replace("$matter", matter))
                .toList();
    }

    private void fetch(String export) {
        String[] parts = export.split("[?&]");
        String[] parameters = Arrays.copyOfRange(parts, 1, parts.length);
        for (String parameter : parameters) {
            asked.add("exports/%s(%s)".formatted(parts[0], parameter.split("=")[0]));
        }
        assertThat(job.text(parts[0] + ".ndjson", parameters)).as(export).contains("\"end\":true");
    }

    /** Of every projection, to its end. */
    private void audit() {
        String id = portal.document("mutation { auditProjections { id } }")
                .execute()
                .path("auditProjections.id")
                .entity(String.class)
                .get();
        await().pollInSameThread().atMost(LONG).until(() -> !state(id).equals("RUNNING"));
        assertThat(state(id)).isEqualTo("AGREES");
    }

    private String state(String audit) {
        return portal.document("{ audit(id: \"%s\") { state } }".formatted(audit))
                .execute()
                .path("audit.state")
                .entity(String.class)
                .get();
    }

    private static <E extends Event> E first(List<Event> told, Class<E> type) {
        return told.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Each as it stands in a query. What can be narrowed down is, by each argument; and who asks for a page asks for the next. */
    private static List<String> questions(String tenancy, String matter, String renovation) {
        String kinds =
                "DUE_TODAY OVERDUE WAITING_FOR_DEPARTMENT WAITING_FOR_SIGN_OFF WAITING_FOR_CALLBACK WAITING_FOR_REVIEW MINE OPEN";
        return Stream.concat(
                        Stream.of(kinds.split(" ")).map("workList(kind: %s, first: 1)"::formatted),
                        Stream.of(
                                "unit(id: \"A-0001\")",
                                "units(first: 1)",
                                "units(building: \"A\", first: 1)",
                                "units(floor: 1)",
                                "units(occupancy: OCCUPIED, first: 1)",
                                "units(building: \"A\", floor: 1, occupancy: VACANT)",
                                "buildings",
                                "tenancy(id: \"$tenancy\")",
                                "tenancy(id: \"$tenancy\", asOf: \"$now\")",
                                "tenancy(id: \"$tenancy\", asOfPosition: 400)",
                                "tenancies(first: 1)",
                                "tenancies(companyName: \"星\", first: 1)",
                                "tenancies(companyName: \"星河科技\", first: 1)",
                                "tenancies(terminated: true, first: 1)",
                                "tenancies(building: \"A\", first: 1)",
                                "tenancies(floor: 12, first: 1)",
                                "tenancies(building: \"A\", floor: 12, terminated: false, companyName: \"星\", first: 1)",
                                "tenancies(asOf: \"$now\")",
                                "tenancies(asOfPosition: 400)",
                                "renovation(id: \"$renovation\")",
                                "complaint(id: \"$matter\")",
                                "complaint(id: \"$matter\", asOf: \"$now\")",
                                "complaint(id: \"$matter\", asOfPosition: 1400)",
                                "complaints(month: \"2025-01\", first: 1)",
                                "complaints(month: \"2025-01\", filter: {kind: REPAIR}, last: 1)",
                                "workList(kind: OPEN, department: \"ENGINEERING\", first: 1)",
                                "workListCounts",
                                "workListCounts(department: \"ENGINEERING\")",
                                "callbacksToReview(month: \"2025-02\", first: 1)",
                                "callbacksToReview(month: \"2025-02\", department: \"ENGINEERING\")",
                                "callbackDay",
                                "callbackDay(date: \"2025-01-15\")",
                                "callbackDays(from: \"2025-01-15\", to: \"2025-02-13\")",
                                "quarterlySample(quarter: \"2025-Q1\")",
                                "monthlyCallbackStatistics",
                                "monthlyCallbackStatistics(month: \"2025-02\")",
                                "monthlyCallbackStatistics(month: \"2025-02\", asOf: \"$now\")",
                                "monthlyCallbackStatistics(month: \"2025-02\", asOfPosition: 400)",
                                "callbackStatistics(from: \"2025-01\", to: \"2025-12\")",
                                "monthlyCallbackStatistics(month: \"2025-02\", submission: 1)",
                                "monthlyComplaintAnalysis",
                                "monthlyComplaintAnalysis(month: \"2025-02\", submission: 1)",
                                "monthlyComplaintAnalysis(month: \"2025-02\")",
                                "monthlyComplaintAnalysis(month: \"2025-02\", asOf: \"$now\")",
                                "monthlyComplaintAnalysis(month: \"2025-02\", asOfPosition: 400)",
                                "hotspots(from: \"2025-01\", to: \"2025-06\")",
                                "hotspots(from: \"2025-01\", to: \"2025-06\", kind: REPAIR, first: 1)",
                                "monthsToSubmit",
                                "history(unitId: \"A-0001\", first: 1)",
                                "history(tenancyId: \"$tenancy\", from: \"2025-01-01T00:00:00Z\", to: \"$now\", first: 1)",
                                "history(complaintId: \"$matter\", last: 1)",
                                "history(actor: \"chen.siyuan\", fromPosition: 1, toPosition: 40)",
                                "difference(unitId: \"A-0001\", from: {position: 100}, to: {position: 400}, first: 1)",
                                "difference(tenancyId: \"$tenancy\", from: {position: 1}, to: {position: 400})",
                                "difference(complaintId: \"$matter\", from: {position: 1}, to: {position: 1400})",
                                "checkpoints(first: 1)",
                                "checkpointState",
                                "audits(first: 1)",
                                "audit(id: \"$matter\")",
                                "parked(projection: \"archive\", first: 1)",
                                "projections"))
                .map(question -> question.replace("$tenancy", tenancy)
                        .replace("$matter", matter)
                        .replace("$renovation", renovation)
                        .replace("$now", Instant.now().toString()))
                .toList();
    }

    /** Asks, and where there is a page of more, goes on behind it. */
    private void ask(String question) {
        Field field = root(question);
        asked.add(field.getName());
        field.getArguments().forEach(argument -> asked.add("%s(%s)".formatted(field.getName(), argument.getName())));
        GraphQlTester.Response answer = portal.document("{ %s%s }".formatted(question, schema.below(field.getName())))
                .execute();
        answer.errors().satisfy(errors -> assertThat(errors).as(question).isEmpty());
        boolean isFirst = field.getArguments().stream().noneMatch(argument -> CURSORS.contains(argument.getName()));
        if (isFirst && question.contains("first: 1")) {
            goOn(answer, question, field.getName(), "endCursor", "after");
        } else if (isFirst && question.contains("last: 1")) {
            goOn(answer, question, field.getName(), "startCursor", "before");
        }
    }

    private void goOn(GraphQlTester.Response answer, String question, String name, String end, String argument) {
        String page = name.equals("difference") ? "difference.changes" : name;
        String cursor = "%s.pageInfo.%s".formatted(page, end);
        if (schema.questions().contains("%s(%s)".formatted(name, argument))
                && answer.returnResponse().field(cursor).getValue() instanceof String given) {
            ask(question.replaceFirst("\\)$", ", %s: \"%s\")".formatted(argument, given)));
        }
    }

    private static Field root(String question) {
        return new Parser()
                .parseDocument("{ " + question + " }")
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .getFirst();
    }

    @Test
    void is_asked_here_with_every_argument_of_the_schema() {
        Set<String> wanted = new TreeSet<>(schema.questions());
        wanted.removeAll(WITHOUT_MORE);

        assertThat(asked).containsAll(wanted);
    }

    @Test
    void is_asked_here_with_every_parameter_of_the_exports() {
        Set<String> wanted = exports.stream()
                .flatMap(export -> export.parameters().stream()
                        .map(parameter -> "exports/%s(%s)".formatted(export.name(), parameter.label())))
                .collect(Collectors.toSet());

        assertThat(asked).containsAll(wanted);
        assertThat(shapesOf("export_register")).anyMatch(shape -> shape.contains("{_id: {$in: [?]}}"));
        assertThat(shapesOf("export_callbacks")).anyMatch(shape -> shape.contains("{_id: {$in: [?]}}"));
    }

    // It reads each collection from end to end, in the order of the ids and page by page, once for all documents and
    // once for those that have changed since: the index of ids is all that this needs.
    @Test
    void is_asked_here_as_an_audit_asks_for_every_kind_of_document() {
        for (String collection : projectors.stream()
                .flatMap(projector -> projector.documentTypes().stream())
                .map(DocumentType::collection)
                .toList()) {
            assertThat(shapesOf(collection))
                    .as(collection)
                    .anyMatch(shape -> shape.contains("filter: {_id: {$gte: ?}}, sort: {_id: ?}"))
                    .anyMatch(shape -> shape.contains("filter: {_id: {$gte: ?}, lastPosition: {$gt: ?}}"))
                    .anyMatch(shape -> shape.contains("filter: {_id: {$not: {$type: ?}}}"));
        }
    }

    private List<String> shapesOf(String collection) {
        return heard.stream()
                .filter(each -> each.collection().equals(collection))
                .map(Asked::shape)
                .toList();
    }

    @Test
    void is_answered_by_an_index() {
        assumeTrue(
                TestDatabase.realServer().isPresent(),
                "the embedded server explains nothing and has no use of indexes");

        assertThat(reading(heard)).isEmpty();
    }

    @Test
    void is_found_here_if_no_index_answers_it() {
        assumeTrue(
                TestDatabase.realServer().isPresent(),
                "the embedded server explains nothing and has no use of indexes");
        MongoCollection<Document> complaints = documents.getCollection("complaints");
        complaints.find(Filters.eq("registration.subject", "planted")).first();
        complaints.countDocuments(Filters.gt("lastPosition", 7));
        complaints.updateMany(Filters.eq("planted", 1), Updates.set("planted", 2));
        complaints.find(Filters.ne("planted", 1)).sort(Sorts.ascending("_id")).first();

        assertThat(reading(questions.all().stream()
                        .filter(asked -> PLANTED.stream().anyMatch(asked.shape()::contains))
                        .toList()))
                .hasSize(4);
    }

    /** Those of these questions that the server answers by looking at all documents, and should not. */
    private Map<String, Document> reading(Collection<Asked> all) {
        List<Asked> toExplain =
                all.stream().filter(asked -> !mayReadAll(asked.shape())).toList();
        // No more: what reads a collection whole reads what is filled in as well, and so do others who look there now.
        toExplain.stream().map(Asked::collection).distinct().forEach(this::fill);
        Map<String, Document> reading = new TreeMap<>();
        for (Asked asked : toExplain) {
            Document plan = documents.runCommand(asked.toExplain());
            if (Plans.readsAll(plan)) {
                reading.put(asked.shape(), plan);
            }
        }
        return reading;
    }

    private static boolean mayReadAll(String shape) {
        return READ_WHOLE.keySet().stream().anyMatch(shape::startsWith)
                || READ_WHOLE_OF_ANY.keySet().stream().anyMatch(shape::contains);
    }

    private void fill(String name) {
        MongoCollection<Document> collection = documents.getCollection(name);
        if (collection.estimatedDocumentCount() < MANY) {
            Optional<Document> like = Optional.ofNullable(collection.find().first());
            collection.insertMany(IntStream.range(0, MANY)
                    .mapToObj(number -> filling(like, number))
                    .toList());
        }
    }

    /** Somewhat like one that is there, so that indexes have something to tell it by. */
    private static Document filling(Optional<Document> like, int number) {
        Document filling = new Document("_id", "filling " + number).append("filling", "x".repeat(200));
        like.ifPresent(document -> document.forEach((key, value) -> {
            if (value instanceof String text && !key.equals("_id")) {
                filling.append(key, text + number);
            } else if (value instanceof Number || value instanceof Boolean) {
                filling.append(key, value);
            }
        }));
        return filling;
    }
}
