package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import tools.jackson.databind.JsonNode;

@DisplayName("Customers' names and numbers, and other departments' matters, over HTTP")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataScenarioTest {
    private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final String SEEN = """
            query ($u: ID!, $t: ID!, $c: ID!) {
              unit(id: $u) { currentTenancy { contact { name phone } } complaints { edges { node { id complainant { name phone } } } } }
              tenancy(id: $t) { companyName contact { name phone } }
              complaint(id: $c) { subject complainant { name phone } } }""";
    private static final String CLEAR = "{\"name\":\"周敏\",\"phone\":\"13812345678\"}";
    private static final String MASKED = "{\"name\":\"周**\",\"phone\":\"138****5678\"}";
    private static final String CONTACT_CLEAR = "{\"name\":\"陳思遠\",\"phone\":\"+86 21 5555 0101\"}";
    private static final String CONTACT_MASKED = "{\"name\":\"陳**\",\"phone\":\"+86 2* **** 0101\"}";

    private Product product;
    private Portal portal;
    private String unit;
    private String tenancy;
    private String ofEngineering;
    private String ofCleaning;
    private String ofNobody;

    /** Besides the demo users, the heads of two departments. */
    @Configuration(proxyBeanMethods = false)
    static class Heads {
        private static final Map<String, String> DEPARTMENTS =
                Map.of("head-of-engineering", "ENGINEERING", "head-of-cleaning", "CLEANING");

        @Bean
        static BeanPostProcessor heads() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof UserDetailsService others ? withHeads(others) : bean;
                }
            };
        }

        private static UserDetailsService withHeads(UserDetailsService others) {
            return name -> DEPARTMENTS.containsKey(name)
                    ? User.withUsername(name)
                            .password("{noop}dossier")
                            .authorities("ROLE_department-head", "DEPARTMENT_" + DEPARTMENTS.get(name))
                            .build()
                    : others.loadUserByUsername(name);
        }
    }

    @BeforeAll
    void aTenantWithThreeMatters(@TempDir Path data) {
        product = Product.startWith(application -> application.addPrimarySources(Set.of(Heads.class)), data);
        portal = product.portal().with("Accept-Language", "en").strong();
        Office office = new Office(portal);
        unit = office.registerUnit();
        tenancy = office.moveInTenant(unit, "星河科技有限公司", -30);
        ofEngineering = matter("空調漏水", "ENGINEERING");
        ofCleaning = matter("地毯污漬", "CLEANING");
        ofNobody = matter("走廊燈不亮", "");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private String matter(String subject, String department) {
        String id = UUID.randomUUID().toString();
        Office.accepted(portal.as("front-desk")
                .send(
                        "registerComplaint",
                        Map.of(
                                "complaintId",
                                id,
                                "kind",
                                "COMPLAINT",
                                "unitId",
                                unit,
                                "complainantName",
                                "周敏",
                                "complainantPhone",
                                "13812345678",
                                "subject",
                                subject,
                                "content",
                                subject,
                                "channel",
                                "HOTLINE")));
        if (!department.isEmpty()) {
            Portal assistant = portal.as("assistant");
            Office.accepted(assistant.send(
                    "verifyComplaint",
                    Map.of("complaintId", id, "substantiated", true, "severity", "NORMAL", "finding", "屬實")));
            Office.accepted(assistant.send("assignComplaint", Map.of("complaintId", id, "department", department)));
        }
        return id;
    }

    private JsonNode seen(String who, String complaint) {
        return portal.as(who).query(SEEN, Map.of("u", unit, "t", tenancy, "c", complaint));
    }

    private static List<String> ids(JsonNode connection) {
        List<String> ids = new ArrayList<>();
        connection.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asString()));
        return ids;
    }

    private void reveal(String who, String subject, String id) {
        Office.accepted(
                portal.as(who).send("revealPersonalData", Map.of("subject", subject, "id", id, "reason", "核實回訪記錄")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"front-desk", "assistant", "supervisor", "manager"})
    void whoTalksToCustomersSeesThem_R1_1(String who) {
        JsonNode seen = seen(who, ofEngineering);

        assertThat(seen.at("/complaint/complainant").toString()).isEqualTo(CLEAR);
        assertThat(seen.at("/tenancy/contact").toString()).isEqualTo(CONTACT_CLEAR);
        assertThat(seen.at("/unit/currentTenancy/contact").toString()).isEqualTo(CONTACT_CLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "reporting"})
    void whoDoesNotSeesThemMasked_andTheCompanyAsItIs(String who) {
        JsonNode seen = seen(who, ofCleaning);

        assertThat(seen.at("/complaint/complainant").toString()).isEqualTo(MASKED);
        assertThat(seen.at("/unit/complaints/edges/0/node/complainant").toString())
                .isEqualTo(MASKED);
        assertThat(seen.at("/tenancy/contact").toString()).isEqualTo(CONTACT_MASKED);
        assertThat(seen.at("/tenancy/companyName").asString()).isEqualTo("星河科技有限公司");
        assertThat(seen.at("/complaint/subject").asString()).isEqualTo("地毯污漬");
    }

    @Test
    void anAuditorSeesThemForAReasonAndTheHistoryTellsOfIt_R1_8() {
        assertThat(seen("auditor", ofEngineering).at("/complaint/complainant").toString())
                .isEqualTo(MASKED);
        String history = "/exports/history.ndjson?unitId=" + unit;
        String manager = portal.as("manager").get(history).body();
        HttpResponse<String> masked = portal.as("auditor").get(history);
        assertThat(manager).contains("周敏", "13812345678", "陳思遠", "+86 21 5555 0101");
        assertThat(masked.body())
                .contains("周**", "138****5678", "陳**")
                .doesNotContain("周敏", "13812345678", "陳思遠", "5555 0101");
        String tag = masked.headers().firstValue("ETag").orElseThrow();
        assertThat(portal.as("manager").get(history).headers().firstValue("ETag"))
                .isNotEqualTo(masked.headers().firstValue("ETag"));
        assertThat(portal.as("auditor").with("If-None-Match", tag).get(history).statusCode())
                .isEqualTo(304);

        reveal("auditor", "COMPLAINT", ofEngineering);

        JsonNode seen = seen("auditor", ofEngineering);
        assertThat(seen.at("/complaint/complainant").toString()).isEqualTo(CLEAR);
        assertThat(seen.at("/tenancy/contact").toString()).isEqualTo(CONTACT_MASKED);
        assertThat(seen("auditor", ofCleaning).at("/complaint/complainant").toString())
                .isEqualTo(MASKED);
        assertThat(seen("director", ofEngineering).at("/complaint/complainant").toString())
                .as("to nobody else")
                .isEqualTo(MASKED);
        assertThat(portal.as("auditor")
                        .get("/exports/history.ndjson?complaintId=" + ofEngineering)
                        .body())
                .contains("周敏")
                .contains("PersonalDataRevealed", "核實回訪記錄", "R1.8");
        assertThat(portal.as("auditor").with("If-None-Match", tag).get(history).statusCode())
                .isEqualTo(200);

        reveal("auditor", "UNIT", unit);

        assertThat(seen("auditor", ofCleaning).at("/complaint/complainant").toString())
                .isEqualTo(CLEAR);
        assertThat(seen("auditor", ofCleaning).at("/tenancy/contact").toString())
                .isEqualTo(CONTACT_CLEAR);
        JsonNode told = portal.as("manager")
                .query(
                        "query ($u: ID!) { history(unitId: $u, last: 2) { edges { node { event title actor role clauses { id } changes { field after } } } } }",
                        Map.of("u", unit))
                .at("/history/edges");
        assertThat(told.at("/1/node/event").asString()).isEqualTo("PersonalDataRevealed");
        assertThat(told.at("/1/node/actor").asString()).isEqualTo("auditor");
        assertThat(told.toString()).contains("\"disclosure.reason\",\"after\":\"核實回訪記錄\"");
    }

    @Test
    void theDifferenceOfTwoMomentsIsMaskedToo() {
        String difference =
                "query ($t: ID!) { difference(tenancyId: $t, from: {position: 0}, to: {position: %d}) { changes { edges { node { changes { field after beforeLabel afterLabel } } } } } }";
        long head = portal.query("{ projections { head } }", Map.of())
                .at("/projections/0/head")
                .asLong();

        assertThat(portal.as("director")
                        .query(difference.formatted(head), Map.of("t", tenancy))
                        .toString())
                .contains("\"after\":\"陳**\"", "\"afterLabel\":\"陳**\"", "\"afterLabel\":\"周**\"")
                .doesNotContain("陳思遠", "周敏", "13812345678");
        assertThat(portal.as("manager")
                        .query(difference.formatted(head), Map.of("t", tenancy))
                        .toString())
                .contains("陳思遠", "周敏", "13812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting", "head-of-engineering", "manager"})
    void whoMayNotAskIsToldWhoMay(String who) {
        JsonNode answer =
                portal.as(who).mutate("revealPersonalData", Map.of("subject", "UNIT", "id", unit, "reason", "curious"));

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_PERMITTED");
        assertThat(answer.at("/errors/0/message").asString()).contains("auditor, director", "R1.8");
    }

    @Test
    void theHeadOfADepartmentSeesTheOwnMattersWithWhoBroughtThemAndNoOthers_R6_7() {
        JsonNode own = seen("head-of-engineering", ofEngineering);
        assertThat(own.at("/complaint/complainant").toString()).isEqualTo(CLEAR);
        assertThat(own.at("/tenancy/contact").toString()).isEqualTo(CONTACT_MASKED);
        assertThat(ids(own.at("/unit/complaints"))).containsExactly(ofEngineering);

        assertThat(seen("head-of-engineering", ofCleaning).at("/complaint").isNull())
                .isTrue();
        assertThat(seen("head-of-engineering", ofNobody).at("/complaint").isNull())
                .isTrue();
        assertThat(ids(seen("head-of-cleaning", ofCleaning).at("/unit/complaints")))
                .containsExactly(ofCleaning);
        assertThat(ids(seen("department-head", ofCleaning).at("/unit/complaints")))
                .as("who heads them all")
                .contains(ofEngineering, ofCleaning, ofNobody);
    }

    @Test
    void listsAreOfTheOwnDepartmentAlsoPageByPage() {
        String page = """
                query ($u: ID!, $m: YearMonth!, $after: String) {
                  unit(id: $u) { complaints(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } archive { edges { node { kind title } } } }
                  complaints(month: $m) { edges { node { id } } }
                  theirs: complaints(month: $m, filter: {department: "CLEANING"}) { edges { node { id } } }
                  workList(kind: OPEN) { edges { node { id complaint { complainant { name } } } } }
                  workListCounts { open }
                }""";
        Map<String, Object> variables = new HashMap<>(Map.of("u", unit, "m", MONTH.toString()));
        JsonNode engineering = portal.as("head-of-engineering").query(page, variables);

        assertThat(ids(engineering.at("/unit/complaints"))).containsExactly(ofEngineering);
        assertThat(engineering.at("/unit/complaints/pageInfo/hasNextPage").asBoolean())
                .isFalse();
        assertThat(engineering.at("/unit/archive").toString())
                .contains("MOVED_IN")
                .doesNotContain("COMPLAINT", "地毯污漬");
        assertThat(ids(engineering.path("complaints"))).containsExactly(ofEngineering);
        assertThat(ids(engineering.path("theirs"))).isEmpty();
        assertThat(ids(engineering.path("workList"))).containsExactly(ofEngineering);
        assertThat(engineering
                        .at("/workList/edges/0/node/complaint/complainant/name")
                        .asString())
                .isEqualTo("周敏");
        assertThat(engineering.at("/workListCounts/open").asInt()).isOne();
        assertThat(portal.as("manager")
                        .query(page, variables)
                        .at("/workListCounts/open")
                        .asInt())
                .isGreaterThan(2);
    }

    private JsonNode firstNotice(String who) {
        HttpResponse<Stream<String>> answer = portal.as(who).stream(
                "{\"query\": \"subscription { matterNotices(after: 0) { complaint { id complainant { name } } } }\"}");
        try (Stream<String> lines = answer.body()) {
            return Portal.json(lines.filter(line -> line.startsWith("data:{"))
                            .findFirst()
                            .orElseThrow()
                            .substring("data:".length()))
                    .at("/data/matterNotices/complaint");
        }
    }

    @Test
    void noticesAreOfTheOwnDepartmentAndMaskedLikeEverythingElse() {
        assertThat(firstNotice("manager").toString())
                .isEqualTo("{\"id\":\"%s\",\"complainant\":{\"name\":\"周敏\"}}".formatted(ofEngineering));
        assertThat(firstNotice("director").toString())
                .isEqualTo("{\"id\":\"%s\",\"complainant\":{\"name\":\"周**\"}}".formatted(ofEngineering));
        assertThat(firstNotice("head-of-cleaning").toString())
                .isEqualTo("{\"id\":\"%s\",\"complainant\":{\"name\":\"周敏\"}}".formatted(ofCleaning));
    }

    @Test
    void whatWasKnownOfAMatterIsForThoseWhoseItIsNow() {
        String then = "query ($c: ID!) { complaint(id: $c, asOf: \"%s\") { id } }"
                .formatted(java.time.Instant.now().toString());

        assertThat(portal.as("head-of-cleaning")
                        .query(then, Map.of("c", ofEngineering))
                        .path("complaint")
                        .isNull())
                .isTrue();
        assertThat(portal.as("head-of-engineering")
                        .query(then, Map.of("c", ofEngineering))
                        .at("/complaint/id")
                        .asString())
                .isEqualTo(ofEngineering);
    }

    @Test
    void theHeadOfADepartmentSignsTheOwnResultsAndNoOthers_R6_7() {
        String id = matter("水管滴水", "SECURITY");
        Office.accepted(portal.as("assistant").send("reportResult", Map.of("complaintId", id, "result", "已更換")));

        assertThat(Office.refusals(portal.as("head-of-cleaning").send("signOffResult", Map.of("complaintId", id))))
                .containsExactly("SIGN_OFF_BY_OTHER_DEPARTMENT");
        Office.accepted(portal.as("department-head").send("signOffResult", Map.of("complaintId", id)));
    }

    @Test
    void aMatterThatIsTakenFromADepartmentGoesOutOfItsSight() {
        String id = matter("門鎖損壞", "CLEANING");
        assertThat(seen("head-of-cleaning", id).at("/complaint/complainant").toString())
                .isEqualTo(CLEAR);

        Office.accepted(portal.as("assistant")
                .send("assignComplaint", Map.of("complaintId", id, "department", "SECURITY", "reason", "移交")));

        assertThat(seen("head-of-cleaning", id).at("/complaint").isNull()).isTrue();
        assertThat(seen("manager", id).at("/complaint").isNull()).isFalse();
    }
}
