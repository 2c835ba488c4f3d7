package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@Tag("anywhere")
@DisplayName("Bad input gets a clear error, changes nothing and costs the log one line")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {
    private Product product;
    private Portal portal;
    private Office office;
    private String unit = "";
    private String tenancy = "";

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.anywhere(data);
        portal = product.portal();
        office = new Office(portal);
        unit = office.registerUnit();
        tenancy = office.moveInTenant(unit, "星河科技有限公司", -40);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "documentDate, tomorrow, DATE_IN_FUTURE",
        "title, '', TEXT_MISSING",
        "title, '   ', TEXT_MISSING",
        "title, long, TEXT_TOO_LONG",
        "title, control, TEXT_NOT_PRINTABLE",
    })
    void aPaperThatBreaksRulesIsRefusedByField(String field, String value, String code) {
        Map<String, Object> paper = Office.paper(tenancy, "OTHER", "好", -1);
        paper.put(
                field,
                switch (value) {
                    case "tomorrow" -> Office.day(1);
                    case "long" -> "長".repeat(10_000);
                    case "control" -> "a\u0007b";
                    default -> value;
                });
        JsonNode receipt = portal.send("fileDocument", paper);
        assertThat(Office.refusals(receipt)).containsExactly(code);
        assertThat(receipt.at("/refusals/0/field").asString()).isEqualTo(field);
        assertThat(receipt.at("/refusals/0/message").asString().length()).isBetween(5, 300);
        assertThat(office.archiveOf(unit)).containsExactly("MOVED_IN");
    }

    @Test
    void leaseDatesInTheWrongOrderAndAMoveInTooEarlyAreRefusedTogether() {
        String vacant = office.registerUnit();
        Map<String, Object> moveIn = Office.moveIn(vacant, "甲", -100);
        moveIn.put("leaseStart", Office.day(-10));
        moveIn.put("leaseEnd", Office.day(-20));
        assertThat(Office.refusals(portal.send("moveInTenant", moveIn)))
                .containsExactly("LEASE_END_BEFORE_START", "MOVED_IN_TOO_EARLY");
    }

    @Test
    void aRefusalSpeaksTheCallersLanguageChineseIfHeSaysNothing() {
        Map<String, Object> paper = Office.paper(tenancy, "OTHER", "", -1);
        assertThat(portal.send("fileDocument", paper).at("/refusals/0/message").asString())
                .isEqualTo("欄位 title 未填寫，請填寫後重試。");
        assertThat(portal.with("Accept-Language", "en-GB,en;q=0.9")
                        .send("fileDocument", paper)
                        .at("/refusals/0/message")
                        .asString())
                .isEqualTo("The field title is blank; fill it in.");
    }

    @Test
    void aNegativeAreaIsRefused() {
        JsonNode receipt = portal.send(
                "registerUnit",
                Map.of("unitId", "N-1", "building", "N", "floor", 1, "number", "1", "areaSquareMetres", -1));
        assertThat(Office.refusals(receipt)).containsExactly("AREA_NOT_POSITIVE");
    }

    @Test
    void anIdThatIsTakenIsNamedByItsField() {
        Map<String, Object> moveIn = Office.moveIn(office.registerUnit(), "甲", -10);
        moveIn.put("tenancyId", tenancy);
        assertTaken("tenancyId", portal.send("moveInTenant", moveIn));
        Map<String, Object> paper = Office.paper(tenancy, "OTHER", "好", -1);
        paper.put("documentId", tenancy);
        assertTaken("documentId", portal.send("fileDocument", paper));
        Map<String, ?> renovation = Map.of(
                "tenancyId",
                tenancy,
                "renovationId",
                tenancy,
                "contractor",
                "甲",
                "scope",
                "隔斷",
                "plannedStart",
                Office.day(1),
                "plannedEnd",
                Office.day(9),
                "appliedOn",
                Office.day(-1));
        assertTaken("renovationId", portal.send("applyForRenovation", renovation));
    }

    private static void assertTaken(String field, JsonNode receipt) {
        assertThat(Office.refusals(receipt)).containsExactly("ID_ALREADY_USED");
        assertThat(receipt.at("/refusals/0/field").asString()).isEqualTo(field);
    }

    @Test
    void malformedIdsAndUnknownValuesAreErrorsThatNameTheField(CapturedOutput log) {
        int before = log.getAll().length();
        Map<String, Object> paper = Office.paper("not-a-uuid", "OTHER", "好", -1);
        JsonNode malformed = portal.mutate("fileDocument", paper);
        assertThat(malformed.at("/errors/0/extensions/code").asString()).isEqualTo("UUID_MALFORMED");
        assertThat(malformed.at("/errors/0/extensions/field").asString()).isEqualTo("tenancyId");
        paper.put("category", "PARKING");
        assertThat(portal.mutate("fileDocument", paper).at("/errors/0/message").asString())
                .contains("category")
                .contains("PARKING");
        assertThat(portal.mutate(
                                "registerUnit",
                                Map.of(
                                        "unitId", "a b/c",
                                        "building", "B",
                                        "floor", 1,
                                        "number", "1",
                                        "areaSquareMetres", 1))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNIT_ID_MALFORMED");
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "first: {0}")
    @CsvSource({"-5", "0", "101", "1000000"})
    void pagesHaveABound(int first) {
        JsonNode answer = portal.ask(
                "query ($u: ID!, $n: Int) { unit(id: $u) { archive(first: $n) { edges { cursor } } } }",
                Map.of("u", unit, "n", first));
        assertThat(answer.at("/errors/0/message").asString()).contains("first").contains(Integer.toString(first));
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo("first");
    }

    @Test
    void damagedCursorsAndThoseOfAnotherListAreErrors() {
        String query =
                "query ($u: ID!, $c: String) { unit(id: $u) { archive(first: 1, after: $c) { pageInfo { endCursor } } } }";
        String cursor = portal.strong()
                .query(query, Map.of("u", unit))
                .at("/unit/archive/pageInfo/endCursor")
                .asString();
        String damaged = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);
        assertThat(portal.ask(query, Map.of("u", unit, "c", damaged))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("CURSOR_INVALID");
        String other = office.registerUnit();
        assertThat(portal.strong()
                        .ask(query, Map.of("u", other, "c", cursor))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("CURSOR_OF_ANOTHER_LIST");
    }

    @Test
    void aHundredAliasesAndDeepNestingAreTooMuch() {
        String aliases = IntStream.range(0, 100)
                .mapToObj(i -> "a%d: unit(id: \"x\") { id }".formatted(i))
                .collect(Collectors.joining(" ", "{ ", " }"));
        assertThat(portal.with("Accept-Language", "en")
                        .ask(aliases, Map.of())
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("The request has 100 aliases; at most 30 are allowed.");
        String deep = "{ __schema { types { " + "fields { type { ".repeat(30) + "name" + " } }".repeat(30) + " } } }";
        assertThat(portal.ask(deep, Map.of()).at("/errors/0/message").asString())
                .isNotBlank();
        assertThat(portal.ask(deep, Map.of()).path("data").isNull()
                        || portal.ask(deep, Map.of()).path("data").isMissingNode())
                .isTrue();
    }

    @Test
    @Tag("log")
    void aBodyOfFiftyMegabytesIsNotRead(CapturedOutput log) {
        int before = log.getAll().length();
        HttpResponse<String> response = portal.post(" ".repeat(50_000_000));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Portal.json(response).at("/errors/0/extensions/code").asString())
                .isEqualTo("BODY_TOO_LARGE");
        String logged = log.getAll().substring(before);
        assertThat(logged.lines().filter(line -> line.contains("body larger"))).hasSize(1);
        assertThat(logged).doesNotContain("\tat ");
    }

    @Test
    void whatIsNoJsonIsAnswered() {
        HttpResponse<String> response = portal.with("Accept-Language", "en").post("{not json");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Portal.json(response).at("/errors/0/message").asString()).contains("not a GraphQL request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense", "application/json; charset=x"})
    void whatIsNotSentAsJsonIsAnswered(String contentType) {
        HttpResponse<String> response = portal.post("/graphql", contentType, "{\"query\":\"{ __typename }\"}");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(Portal.json(response).at("/errors/0/extensions/code").asString())
                .isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(Portal.json(response).at("/errors/0/message").asString()).contains("只收發 JSON", "application/json");
    }

    @ParameterizedTest
    @CsvSource({"text/html, 415, MEDIA_TYPE_UNSUPPORTED", "nonsense, 406, ANSWER_NOT_ACCEPTABLE"})
    void whoAcceptsNoJsonIsToldTo(String accept, int status, String code) {
        HttpResponse<String> response =
                portal.with("Accept", accept).with("Accept-Language", "en").post("{\"query\":\"{ __typename }\"}");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Portal.json(response).at("/errors/0/extensions/code").asString())
                .isEqualTo(code);
        assertThat(Portal.json(response).at("/errors/0/message").asString()).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-09-31", "2026-13-01", "2026/02/03", "yesterday"})
    void daysThatDoNotExistAreNotTakenForOthers(String day) {
        Map<String, Object> paper = Office.paper(tenancy, "OTHER", "好", -1);
        paper.put("documentDate", day);
        JsonNode answer = portal.mutate("fileDocument", paper);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo("documentDate");
        assertThat(portal.ask(
                                "query ($u: ID!) { unit(id: $u) { archive(from: \"%s\") { edges { cursor } } } }"
                                        .formatted(day),
                                Map.of("u", unit))
                        .has("errors"))
                .isTrue();
        assertThat(office.archiveOf(unit)).containsExactly("MOVED_IN");
    }

    @Test
    void aBodyOfNullIsAnswered(CapturedOutput log) {
        int before = log.getAll().length();
        HttpResponse<String> response = portal.post("null");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Portal.json(response).at("/errors/0/extensions/code").asString())
                .isEqualTo("BODY_UNREADABLE");
        assertThat(log.getAll().substring(before)).doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{0} times")
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void pagesOfPagesAreTooMuchHoweverOftenTheyAreAskedFor(int times) {
        String page =
                "units(first: 100) { edges { node { a: archive(first: 100) { edges { node { id } } } b: archive(first: 100) { edges { node { id } } } } } }";
        String query = IntStream.range(0, times)
                .mapToObj(i -> "p%d: %s".formatted(i, page))
                .collect(Collectors.joining(" ", "{ ", " }"));
        assertThat(portal.ask(query, Map.of()).at("/errors/0/extensions/code").asString())
                .isEqualTo("QUERY_TOO_LARGE");
    }

    @Test
    void depthIsNotHiddenInFragments() {
        String fragments = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "fragment F%d on Tenancy { archive(first: 1) { edges { node { tenancy { ...F%d } } } } }"
                        .formatted(i, i - 1))
                .collect(Collectors.joining(" ", "fragment F0 on Tenancy { id } ", ""));
        String spreads = IntStream.rangeClosed(0, 12).mapToObj(i -> "...F" + i).collect(Collectors.joining(" "));
        String query = "{ tenancy(id: \"%s\") { %s } } %s".formatted(tenancy, spreads, fragments);
        assertThat(portal.ask(query, Map.of()).at("/errors/0/extensions/code").asString())
                .isEqualTo("QUERY_TOO_LARGE");
    }

    @Test
    void unknownUnitsAreNullAndUnknownTenanciesRefused() {
        assertThat(portal.query("{ unit(id: \"NO-SUCH-UNIT\") { id } }", Map.of())
                        .path("unit")
                        .isNull())
                .isTrue();
        Map<String, Object> paper = Office.paper(UUID.randomUUID().toString(), "OTHER", "好", -1);
        assertThat(Office.refusals(portal.send("fileDocument", paper))).containsExactly("TENANCY_UNKNOWN");
    }
}
