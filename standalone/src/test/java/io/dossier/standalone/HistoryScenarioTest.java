package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("anywhere")
@DisplayName("Auditors replay history over HTTP")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryScenarioTest {
    private static final String ENTRY = """
            position recordedAt actor role correlationId command { id name } event title revision stream sequence
            subjectId unitId tenancyId complaintId clauses { id regulation title } changes { field label before after beforeLabel afterLabel }""";

    private Product product;
    private Portal portal;
    private Portal auditor;
    private Office office;
    private String unit;
    private String tenancy;
    private String complaint;
    private long beforeTheMatter;
    private Instant momentBeforeTheMatter;
    private long afterTheMatter;

    @BeforeAll
    void aUnitWithATenancyAMatterAndALatePaper(@TempDir Path data) {
        product = Product.anywhere(data);
        portal = product.portal();
        auditor = portal.as("auditor").strong().with("Accept-Language", "en");
        office = new Office(portal);
        unit = office.registerUnit();
        tenancy = office.moveInTenant(unit, "星河科技有限公司", -30);
        office.file(tenancy, "CORRESPONDENCE", "往來函", -20);
        beforeTheMatter = head();
        momentBeforeTheMatter = Instant.now();
        complaint = UUID.randomUUID().toString();
        act(
                "front-desk",
                "registerComplaint",
                Map.of(
                        "kind", "COMPLAINT",
                        "unitId", unit,
                        "complainantName", "陳思遠",
                        "complainantPhone", "+86 21 5555 0101",
                        "subject", "空調漏水",
                        "content", "會議室空調漏水",
                        "channel", "HOTLINE"));
        act("assistant", "verifyComplaint", Map.of("substantiated", true, "severity", "NORMAL", "finding", "冷凝水管堵塞"));
        act("assistant", "assignComplaint", Map.of("department", "ENGINEERING"));
        afterTheMatter = head();
        act("department-head", "reportResult", Map.of("result", "已疏通"));
        Office.accepted(portal.as("front-desk")
                .send(
                        "renameCompany",
                        Map.of("tenancyId", tenancy, "companyName", "銀河科技", "renamedOn", Office.day(-1))));
        office.file(tenancy, "PARKING_APPLICATION", "補錄的車位申請單", -25);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private void act(String user, String command, Map<String, Object> input) {
        Map<String, Object> all = new HashMap<>(input);
        all.put("complaintId", complaint);
        Office.accepted(portal.as(user).send(command, all));
    }

    private long head() {
        return portal.strong()
                .query("{ projections { head } }", Map.of())
                .at("/projections/0/head")
                .asLong();
    }

    private JsonNode history(String arguments) {
        return auditor.query(
                        "{ history(%s) { edges { cursor node { %s } } pageInfo { hasNextPage hasPreviousPage } } }"
                                .formatted(arguments, ENTRY),
                        Map.of())
                .path("history");
    }

    private String error(Portal who, String query) {
        JsonNode answer = who.ask(query, Map.of());
        assertThat(answer.path("errors").size()).as("%s", answer).isEqualTo(1);
        return answer.at("/errors/0/extensions/code").asString() + " "
                + answer.at("/errors/0/extensions/field").asString() + ": "
                + answer.at("/errors/0/message").asString();
    }

    private static List<String> each(JsonNode list, String path) {
        List<String> all = new ArrayList<>();
        list.path("edges").forEach(edge -> all.add(edge.path("node").at(path).asString()));
        return all;
    }

    private static JsonNode of(Map<String, JsonNode> byEvent, String event) {
        return Objects.requireNonNull(byEvent.get(event), event);
    }

    private static Map<String, String> changes(JsonNode node) {
        Map<String, String> changes = new HashMap<>();
        node.path("changes")
                .forEach(change -> changes.put(
                        change.path("field").asString(),
                        change.path("before").asString("–") + " > "
                                + change.path("after").asString("–")));
        return changes;
    }

    @Test
    void everyEventOfAUnitIsToldWithWhoWhenCommandClauseAndWhatChanged() {
        JsonNode all = history("unitId: \"%s\"".formatted(unit));
        assertThat(each(all, "/event"))
                .containsExactly(
                        "UnitRegistered",
                        "TenantMovedIn",
                        "DocumentFiled",
                        "ComplaintRegistered",
                        "ComplaintVerified",
                        "DeadlineSet",
                        "DepartmentAssigned",
                        "ResultReported",
                        "CallbackArranged",
                        "CompanyRenamed",
                        "DocumentFiled");

        JsonNode renamed = all.at("/edges/9/node");
        assertThat(renamed.path("actor").asString()).isEqualTo("front-desk");
        assertThat(renamed.path("role").asString()).isEqualTo("front-desk");
        assertThat(renamed.at("/command/name").asString()).isEqualTo("RenameCompany");
        assertThat(renamed.at("/command/id").asString()).isNotBlank();
        assertThat(renamed.path("title").asString()).isEqualTo("Company renamed");
        assertThat(renamed.at("/clauses/0/id").asString()).isEqualTo("R1.6");
        assertThat(renamed.path("tenancyId").asString()).isEqualTo(tenancy);
        assertThat(changes(renamed)).containsEntry("companyName", "星河科技有限公司 > 銀河科技");
        assertThat(renamed.at("/changes/0/label").asString()).isEqualTo("Company");

        JsonNode verified = all.at("/edges/4/node");
        assertThat(verified.path("complaintId").asString()).isEqualTo(complaint);
        assertThat(changes(verified))
                .containsEntry("state", "REGISTERED > VERIFIED")
                .containsEntry("verification.finding", "– > 冷凝水管堵塞");
        assertThat(changes(all.at("/edges/6/node")))
                .containsEntry("state", "VERIFIED > ASSIGNED")
                .containsEntry("department", "– > ENGINEERING");
    }

    private List<String> read(String language, String event) {
        JsonNode all = auditor.with("Accept-Language", language)
                .query("{ history(unitId: \"%s\") { edges { node { %s } } } }".formatted(unit, ENTRY), Map.of())
                .path("history");
        JsonNode entry = all.path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> node.path("event").asString().equals(event))
                .findFirst()
                .orElseThrow();
        return entry.path("changes")
                .valueStream()
                .map(change -> "%s: %s > %s"
                        .formatted(
                                change.path("label").asString(),
                                change.path("beforeLabel").asString("–"),
                                change.path("afterLabel").asString("–")))
                .toList();
    }

    @Test
    void whatChangedIsReadInTheWordsOfTheCallersLanguage() {
        assertThat(read("zh", "DocumentFiled")).contains("類別: – > 往來函", "資料性質: – > 原始檔案", "標題: – > 往來函");
        assertThat(read("en", "DocumentFiled"))
                .contains("Category: – > Correspondence", "Class of the document: – > Original", "Title: – > 往來函");
        assertThat(read("zh", "ComplaintRegistered"))
                .contains("種類: – > 投訴", "渠道: – > 投訴熱線", "狀態: – > 已登記")
                .anyMatch(change -> change.startsWith("待辦：明確答復 · 期限: – > "));
        assertThat(read("zh", "ComplaintVerified")).contains("核實 · 屬實: – > 是", "核實 · 嚴重程度: – > 一般", "狀態: 已登記 > 已核實");
        assertThat(read("en", "ComplaintVerified"))
                .contains(
                        "Verification · Substantiated: – > Yes",
                        "Verification · Severity: – > Normal",
                        "State: Registered > Facts verified");
        assertThat(read("zh", "DeadlineSet")).anyMatch(change -> change.startsWith("期限：處理結果 · 期限: "));
        assertThat(read("en", "DeadlineSet")).anyMatch(change -> change.startsWith("Deadline: Result · Due on: "));
    }

    @Test
    void programsReadTheSameInEitherLanguage() {
        String of = "{ history(unitId: \"%s\") { edges { node { changes { field before after } } } } }".formatted(unit);

        assertThat(auditor.with("Accept-Language", "zh").query(of, Map.of())).isEqualTo(auditor.query(of, Map.of()));
        assertThat(auditor.query(of, Map.of()).toString())
                .contains("\"after\":\"CORRESPONDENCE\"", "\"after\":\"true\"", "\"before\":\"REGISTERED\"");
    }

    @Test
    void pagesGoBothWaysByPosition() {
        String of = "unitId: \"%s\"".formatted(unit);
        List<String> positions = each(history(of), "/position");
        List<String> forward = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = history(of + ", first: 3" + after);
            forward.addAll(each(page, "/position"));
            after = ", after: \"%s\""
                    .formatted(page.at("/edges/" + (page.path("edges").size() - 1) + "/cursor")
                            .asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(forward).isEqualTo(positions);

        JsonNode last = history(of + ", last: 3");
        assertThat(each(last, "/position")).isEqualTo(positions.subList(8, 11));
        JsonNode before = history(of
                + ", last: 3, before: \"%s\""
                        .formatted(last.at("/edges/0/cursor").asString()));
        assertThat(each(before, "/position")).isEqualTo(positions.subList(5, 8));
        assertThat(before.at("/edges/0/node").toString())
                .isEqualTo(history(of).at("/edges/5/node").toString());
    }

    @Test
    void aTenancyAMatterAPersonAndAPeriodHaveTheirHistories() {
        assertThat(each(history("tenancyId: \"%s\"".formatted(tenancy)), "/event"))
                .startsWith("TenantMovedIn", "DocumentFiled", "ComplaintRegistered")
                .hasSize(10);
        assertThat(each(history("complaintId: \"%s\"".formatted(complaint)), "/event"))
                .containsExactly(
                        "ComplaintRegistered",
                        "ComplaintVerified",
                        "DeadlineSet",
                        "DepartmentAssigned",
                        "ResultReported",
                        "CallbackArranged");
        assertThat(each(history("actor: \"assistant\""), "/event"))
                .contains("ComplaintVerified", "DepartmentAssigned")
                .doesNotContain("TenantMovedIn");
        assertThat(each(
                        history("fromPosition: %d, toPosition: %d".formatted(beforeTheMatter + 1, afterTheMatter)),
                        "/event"))
                .containsExactly("ComplaintRegistered", "ComplaintVerified", "DeadlineSet", "DepartmentAssigned");
        assertThat(each(history("unitId: \"%s\", to: \"%s\"".formatted(unit, momentBeforeTheMatter)), "/event"))
                .containsExactly("UnitRegistered", "TenantMovedIn", "DocumentFiled");
        JsonNode below = auditor.query("""
                query ($u: ID!, $c: ID!) { unit(id: $u) { history(first: 1) { edges { node { event } } } currentTenancy { history(last: 1) { edges { node { event } } } } }
                  complaint(id: $c) { history { edges { node { event } } } } }""", Map.of("u", unit, "c", complaint));
        assertThat(each(below.at("/unit/history"), "/event")).containsExactly("UnitRegistered");
        assertThat(each(below.at("/unit/currentTenancy/history"), "/event")).containsExactly("DocumentFiled");
        assertThat(below.at("/complaint/history/edges").size()).isEqualTo(6);
    }

    @Test
    void itIsFetchedAsNdjsonAndGoesOnBehindAPosition() {
        HttpResponse<String> all = portal.as("auditor").get("/exports/history.ndjson?unitId=" + unit);
        assertThat(all.statusCode()).isEqualTo(200);
        List<JsonNode> lines = all.body().lines().map(Portal::json).toList();
        assertThat(lines).hasSize(12);
        assertThat(lines.getLast().path("end").asBoolean()).isTrue();
        assertThat(lines.getLast().path("completeTo").asLong()).isEqualTo(head());
        JsonNode renamed = lines.get(9);
        assertThat(renamed.path("command").asString()).isEqualTo("RenameCompany");
        assertThat(renamed.path("clauses").asString()).isEqualTo("R1.6");
        assertThat(renamed.at("/changes/0").toString())
                .isEqualTo("{\"field\":\"companyName\",\"before\":\"星河科技有限公司\",\"after\":\"銀河科技\"}");

        long fourth = lines.get(3).path("position").asLong();
        List<String> rest = portal.as("auditor")
                .get("/exports/history.ndjson?unitId=%s&after=%d".formatted(unit, fourth))
                .body()
                .lines()
                .toList();
        assertThat(rest.subList(0, 6)).isEqualTo(all.body().lines().toList().subList(4, 10));
        assertThat(portal.as("auditor")
                        .get("/exports/history.csv?complaintId=" + complaint)
                        .body())
                .startsWith("position,recorded_at,actor,role,")
                .contains("state: REGISTERED → VERIFIED");
    }

    @Test
    void aMatterIsShownAsItWasKnown() {
        JsonNode seen = auditor.query(
                """
                query ($c: ID!, $p: Long!, $q: Long!, $m: DateTime!) {
                  then: complaint(id: $c, asOfPosition: $q) { state department results { result } missingForClosing { code } tenancy { companyName } }
                  now: complaint(id: $c) { state tenancy { companyName } }
                  before: complaint(id: $c, asOfPosition: $p) { state }
                  atAMoment: complaint(id: $c, asOf: $m) { state } }""",
                Map.of(
                        "c",
                        complaint,
                        "p",
                        beforeTheMatter,
                        "q",
                        afterTheMatter,
                        "m",
                        momentBeforeTheMatter.toString()));
        assertThat(seen.at("/then/state").asString()).isEqualTo("ASSIGNED");
        assertThat(seen.at("/then/department").asString()).isEqualTo("ENGINEERING");
        assertThat(seen.at("/then/results").isEmpty()).isTrue();
        assertThat(seen.at("/then/tenancy/companyName").asString()).isEqualTo("星河科技有限公司");
        assertThat(seen.at("/now/state").asString()).isEqualTo("RESULT_REPORTED");
        assertThat(seen.at("/now/tenancy/companyName").asString()).isEqualTo("銀河科技");
        assertThat(seen.path("before").isNull()).isTrue();
        assertThat(seen.path("atAMoment").isNull()).isTrue();
    }

    @Test
    void whatWasKnownThenIsToldFromWhatIsKnownTodayAboutThen() {
        JsonNode seen = auditor.query("""
                query ($u: ID!, $p: Long!, $day: Date!) { unit(id: $u) {
                  knownThen: archive(asOfPosition: $p, to: $day) { edges { node { title } } }
                  knownToday: archive(to: $day) { edges { node { title documentDate recordedAt wasKnown(asOfPosition: $p) tenancy { companyName } } } } } }""", Map.of("u", unit, "p", beforeTheMatter, "day", Office.day(-20)));
        assertThat(each(seen.at("/unit/knownThen"), "/title")).containsExactly("往來函", "Moved in");
        assertThat(each(seen.at("/unit/knownToday"), "/title")).containsExactly("往來函", "補錄的車位申請單", "Moved in");
        assertThat(each(seen.at("/unit/knownToday"), "/wasKnown")).containsExactly("true", "false", "true");
    }

    @Test
    void theCatalogueOfFormerTenantsIsShownAsItWasKnown() {
        String other = office.registerUnit();
        String first = office.moveInTenant(other, "遠山諮詢有限公司", -40);
        long before = head();
        office.terminate(first, -2);
        String ask = """
                query ($u: ID!, $b: String!, $p: Long!) {
                  unit(id: $u) { then: formerTenancies(asOfPosition: $p) { edges { node { companyName } } } now: formerTenancies { edges { node { companyName } } } }
                  then: tenancies(terminated: true, building: $b, asOfPosition: $p) { edges { node { companyName } } }
                  open: tenancies(terminated: false, building: $b, asOfPosition: $p) { edges { node { companyName terminatedOn } } }
                  now: tenancies(terminated: true, building: $b) { edges { node { companyName } } } }""";
        JsonNode seen =
                auditor.query(ask, Map.of("u", other, "b", other.substring(0, other.indexOf('-')), "p", before));
        assertThat(each(seen.at("/unit/then"), "/companyName")).isEmpty();
        assertThat(each(seen.at("/unit/now"), "/companyName")).containsExactly("遠山諮詢有限公司");
        assertThat(each(seen.path("then"), "/companyName")).isEmpty();
        assertThat(each(seen.path("open"), "/companyName")).containsExactly("遠山諮詢有限公司");
        assertThat(seen.at("/open/edges/0/node/terminatedOn").isNull()).isTrue();
        assertThat(each(seen.path("now"), "/companyName")).containsExactly("遠山諮詢有限公司");

        JsonNode tenancies = auditor.query(
                "query ($t: ID!, $p: Long!) { then: tenancy(id: $t, asOfPosition: $p) { companyName paperCounts { category count } } now: tenancy(id: $t) { companyName } }",
                Map.of("t", tenancy, "p", beforeTheMatter));
        assertThat(tenancies.at("/then/companyName").asString()).isEqualTo("星河科技有限公司");
        assertThat(tenancies.at("/now/companyName").asString()).isEqualTo("銀河科技");
        assertThat(tenancies.at("/then/paperCounts").toString())
                .contains("{\"category\":\"PARKING_APPLICATION\",\"count\":0}")
                .contains("{\"category\":\"CORRESPONDENCE\",\"count\":1}");
    }

    @Test
    void twoMomentsAreComparedFieldByField() {
        String ask = """
                query ($u: ID!, $p: Long!, $q: Long!) { difference(unitId: $u, from: {position: $p}, to: {position: $q}) {
                  from { position at } to { position }
                  changes { edges { cursor node { subjectId event added events changes { field before after } } } pageInfo { hasNextPage } } } }""";
        JsonNode difference = auditor.query(ask, Map.of("u", unit, "p", afterTheMatter, "q", head()))
                .path("difference");
        Map<String, JsonNode> byEvent = new HashMap<>();
        difference
                .at("/changes/edges")
                .forEach(edge -> byEvent.put(edge.at("/node/event").asString(), edge.path("node")));
        assertThat(byEvent.keySet()).containsExactlyInAnyOrder("ResultReported", "CompanyRenamed", "DocumentFiled");
        assertThat(of(byEvent, "ResultReported").path("added").asBoolean()).isFalse();
        assertThat(of(byEvent, "ResultReported").path("events").asInt()).isEqualTo(2);
        assertThat(changes(of(byEvent, "ResultReported")))
                .containsEntry("state", "ASSIGNED > RESULT_REPORTED")
                .containsEntry("solution.result", "– > 已疏通");
        assertThat(changes(of(byEvent, "CompanyRenamed"))).containsEntry("companyName", "星河科技有限公司 > 銀河科技");
        assertThat(of(byEvent, "DocumentFiled").path("added").asBoolean()).isTrue();

        JsonNode ofTheMatter = auditor.query(
                        """
                        query ($c: ID!, $m: DateTime!, $p: Long!) { difference(complaintId: $c, from: {at: $m}, to: {position: $p}) { changes { edges { node { added changes { field after } } } } } }""", Map.of("c", complaint, "m", momentBeforeTheMatter.toString(), "p", afterTheMatter))
                .at("/difference/changes/edges");
        assertThat(ofTheMatter.size()).isEqualTo(1);
        assertThat(ofTheMatter.at("/0/node/added").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "manager", "director"})
    void whoAuditsAndWhoAnswersForTheOfficeMayReadIt(String role) {
        assertThat(portal.as(role)
                        .query("{ history(first: 1) { edges { node { position } } } }", Map.of())
                        .toString())
                .contains("\"position\":1");
        assertThat(portal.as(role).get("/exports/history.ndjson?limit=1").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "assistant", "supervisor", "department-head", "reporting", "operator"})
    void othersMayNot(String role) {
        Portal who = portal.as(role).with("Accept-Language", "en");
        assertThat(error(who, "{ history { edges { cursor } } }"))
                .isEqualTo("NOT_PERMITTED : Your role may not ask for history; these may: auditor, director, manager.");
        assertThat(error(who, "{ difference(from: {position: 0}, to: {position: 1}) { to { position } } }"))
                .startsWith("NOT_PERMITTED");
        assertThat(who.get("/exports/history.ndjson").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "assistant", "supervisor", "department-head", "reporting"})
    void norByWayOfAUnitATenancyOrAMatter(String role) {
        Portal who = portal.as(role).with("Accept-Language", "en");
        String below = "history(first: 1) { edges { cursor } }";

        for (String way : List.of(
                "{ unit(id: \"%s\") { %s } }".formatted(unit, below),
                "{ tenancy(id: \"%s\") { %s } }".formatted(tenancy, below),
                "{ complaint(id: \"%s\") { %s } }".formatted(complaint, below))) {
            assertThat(error(who, way)).startsWith("NOT_PERMITTED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history(toPosition: 999999) { edges { cursor } } | POSITION_UNKNOWN toPosition: toPosition is 999999, but positions go from 0 to HEAD, that of the last event.",
                "history(fromPosition: -1) { edges { cursor } } | POSITION_UNKNOWN fromPosition: fromPosition is -1, but positions go from 0 to HEAD, that of the last event.",
                "history(to: \"2999-01-01T00:00:00Z\") { edges { cursor } } | MOMENT_IN_FUTURE to: to (2999-01-01T00:00:00Z) lies in the future. Give a moment that has passed.",
                "history(from: \"2026-01-02T00:00:00Z\", to: \"2026-01-01T00:00:00Z\") { edges { cursor } } | DATE_RANGE_REVERSED from: from (2026-01-02T00:00Z) lies after to (2026-01-01T00:00Z). Give from no later than to.",
                "history(fromPosition: 2, toPosition: 1) { edges { cursor } } | POSITION_RANGE_REVERSED fromPosition: fromPosition (2) lies after toPosition (1). Give fromPosition no greater than toPosition.",
                "history(to: \"2026-01-01T00:00:00Z\", toPosition: 1) { edges { cursor } } | MOMENT_AMBIGUOUS toPosition: to and toPosition cannot be given together. Name a moment by its time or by its position.",
                "history(unitId: \"A-1\", actor: \"x\") { edges { cursor } } | HISTORY_OF_MORE_THAN_ONE actor: unitId, actor cannot be given together. Ask for the history of one of them at a time.",
                "history(unitId: \"NO-SUCH\") { edges { cursor } } | HISTORY_UNKNOWN unitId: Nothing was ever recorded of unitId \"NO-SUCH\". Check the spelling; capitals make a difference.",
                "difference(from: {position: 2}, to: {position: 1}) { to { position } } | POSITION_RANGE_REVERSED from.position: from.position (2) lies after to.position (1). Give from.position no greater than to.position.",
                "difference(from: {position: 2}, to: {at: \"2020-01-01T00:00:00Z\"}) { to { position } } | DATE_RANGE_REVERSED from: from (2) lies after to (2020-01-01T00:00:00Z). Give from no later than to.",
                "difference(from: {}, to: {position: 1}) { to { position } } | MOMENT_MISSING from: from names no moment. Give either from.at, a time that has passed, or from.position, the position of an event.",
                "tenancies(companyName: \"x\", asOfPosition: 1) { edges { cursor } } | AS_OF_WITHOUT_SEARCH companyName: companyName cannot be given together with a moment: companies are searched by the names that they have today. Leave one of them out.",
                "complaint(id: \"7d1c2f7e-5a0b-4c1d-9a51-000000000001\", asOfPosition: 999999) { id } | POSITION_UNKNOWN asOfPosition: asOfPosition is 999999, but positions go from 0 to HEAD, that of the last event.",
            })
    void aQuestionThatCannotBeAnsweredIsRefusedAndSaysWhatIsAllowed(String query, String expected) {
        assertThat(error(auditor, "{ " + query + " }")).isEqualTo(expected.replace("HEAD", Long.toString(head())));
    }

    @Test
    void aParameterThatThereIsNotIsRefusedWithAllThatThereAreButNotWithAllThatWasSent() {
        String sent = "x".repeat(100);
        HttpResponse<String> export = auditor.get("/exports/history.ndjson?" + sent + "=1");

        assertThat(export.statusCode()).isEqualTo(400);
        assertThat(Portal.json(export).at("/errors/0/message").asString())
                .isEqualTo(
                        "There is no parameter " + "x".repeat(60)
                                + "… here; those that there are: actor, after, complaintId, from, limit, tenancyId, to, toPosition, unitId.");
    }

    @Test
    void refusalsAreThereInChinese() {
        assertThat(error(auditor.with("Accept-Language", "zh"), "{ history(toPosition: 999999) { edges { cursor } } }"))
                .isEqualTo("POSITION_UNKNOWN toPosition: toPosition 的值為 999999，但事件位置只從 0 到 %d（最後一個事件的位置）。"
                        .formatted(head()));
        assertThat(error(
                        auditor.with("Accept-Language", "zh"),
                        "{ difference(from: {position: 2}, to: {position: 1}) { to { position } } }"))
                .isEqualTo(
                        "POSITION_RANGE_REVERSED from.position: from.position（2）大於 to.position（1）。from.position 不得大於 to.position。");
        HttpResponse<String> export =
                portal.as("auditor").with("Accept-Language", "zh").get("/exports/history.ndjson?from=yesterday");
        assertThat(export.statusCode()).isEqualTo(400);
        assertThat(Portal.json(export).at("/errors/0/message").asString())
                .isEqualTo("from 的值為「yesterday」，應為帶時差的時間，例如 2026-03-31T08:30:00Z。地址中的 + 寫作 %2B。");
        assertThat(portal.as("auditor")
                        .get("/exports/history.ndjson?after=999999")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFiguresOfAMonthAreShownAsTheyWereKnown() {
        JsonNode seen = auditor.query("""
                query ($p: Long!, $q: Long!) {
                  before: monthlyComplaintAnalysis(asOfPosition: $p) { knownAt registered submissions { number } openRestatement { number } }
                  dueBefore: monthlyCallbackStatistics(asOfPosition: $p) { due made }
                  then: monthlyComplaintAnalysis(asOfPosition: $q) { registered byDepartment { department registered } }
                  now: monthlyComplaintAnalysis { knownAt registered byDepartment { department registered } }
                  due: monthlyCallbackStatistics(asOfPosition: $q) { due made } }""", Map.of("p", beforeTheMatter, "q", afterTheMatter));
        int registered = seen.at("/before/registered").asInt();
        assertThat(seen.at("/before/knownAt").asLong()).isEqualTo(beforeTheMatter);
        assertThat(seen.at("/then/registered").asInt()).isEqualTo(registered + 1);
        assertThat(seen.at("/then/byDepartment").toString())
                .isEqualTo(seen.at("/now/byDepartment").toString());
        assertThat(seen.at("/now/registered").asInt()).isEqualTo(registered + 1);
        assertThat(seen.at("/now/knownAt").isNull()).isTrue();
        assertThat(seen.path("due")).isEqualTo(seen.path("dueBefore"));
        assertThat(error(auditor, "{ monthlyComplaintAnalysis(submission: 1, asOfPosition: 1) { registered } }"))
                .startsWith("MOMENT_AMBIGUOUS asOfPosition");
    }

    @Test
    void everyPositionIsInTheHistoryOnce() {
        List<String> positions = new ArrayList<>();
        portal.as("auditor")
                .get("/exports/history.ndjson")
                .body()
                .lines()
                .forEach(
                        line -> positions.add(Portal.json(line).path("position").asString()));
        positions.removeLast();
        assertThat(positions).hasSize(Math.toIntExact(head()));
        assertThat(new HashSet<>(positions)).hasSameSizeAs(positions);
    }
}
