package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("anywhere")
@DisplayName("The life of a unit, from its registration to the second tenant")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveScenarioTest {
    private Product product;
    private Portal portal;
    private Office office;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.anywhere(data);
        portal = product.portal();
        office = new Office(portal);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    @DisplayName(
            "R1.2 R1.4 R1.5: the newest paper lies in front, late papers stand at their date, closed archives take no more")
    void theWholeLife() {
        String unit = office.registerUnit();
        String first = office.moveInTenant(unit, "星河科技有限公司", -398);
        assertThat(Office.refusals(portal.as("front-desk").send("moveInTenant", Office.moveIn(unit, "另一家公司", 0))))
                .contains("UNIT_OCCUPIED");
        office.file(first, "PARKING_APPLICATION", "車位申請單", -100);
        office.file(first, "CORRESPONDENCE", "往來函", -200);
        String renovation = Office.accepted(portal.as("front-desk")
                .send(
                        "applyForRenovation",
                        Map.of(
                                "tenancyId",
                                first,
                                "contractor",
                                "匠心裝飾",
                                "scope",
                                "辦公區隔斷",
                                "plannedStart",
                                Office.day(-90),
                                "plannedEnd",
                                Office.day(-60),
                                "appliedOn",
                                Office.day(-95))));
        Map<String, String> completion = Map.of("renovationId", renovation, "completedOn", Office.day(-61));
        assertThat(Office.refusals(portal.as("supervisor").send("completeRenovation", completion)))
                .containsExactly("RENOVATION_NOT_APPROVED");
        Map<String, String> termination = Map.of("tenancyId", first, "terminatedOn", Office.day(-1), "reason", "提前退租");
        assertThat(Office.refusals(portal.send("terminateLease", termination))).containsExactly("RENOVATION_OPEN");
        Office.accepted(
                portal.send("approveRenovation", Map.of("renovationId", renovation, "approvedOn", Office.day(-92))));
        Office.accepted(portal.as("supervisor").send("completeRenovation", completion));
        Office.accepted(portal.send("terminateLease", termination));
        assertThat(Office.refusals(
                        portal.as("front-desk").send("fileDocument", Office.paper(first, "OTHER", "退租後", 0))))
                .containsExactly("ARCHIVE_CLOSED");
        office.moveInTenant(unit, "遠山諮詢有限公司", 0);

        assertThat(office.archiveOf(unit))
                .containsExactly(
                        "MOVED_IN",
                        "LEASE_TERMINATED",
                        "RENOVATION_COMPLETED",
                        "RENOVATION_APPROVED",
                        "RENOVATION_APPLIED",
                        "車位申請單",
                        "往來函",
                        "MOVED_IN");
    }

    @Test
    @DisplayName("R1.6: the label follows the company's name, and an archive as of yesterday shows yesterday's")
    void theLabelFollows() {
        String unit = office.registerUnit();
        String tenancy = office.moveInTenant(unit, "舊名有限公司", -50);
        office.archiveOf(unit);
        Instant before = lastRecordedAt(unit);
        Office.accepted(portal.as("front-desk")
                .send(
                        "renameCompany",
                        Map.of("tenancyId", tenancy, "companyName", "新名有限公司", "renamedOn", Office.day(-1))));

        String document = """
                query ($unit: ID!, $asOf: DateTime) {
                  unit(id: $unit) {
                    currentTenancy { companyName formerNames { companyName } }
                    archive(first: 5, asOf: $asOf) { edges { node { kind tenancy { companyName } } } }
                  }
                }""";
        JsonNode now = portal.strong().query(document, Map.of("unit", unit)).path("unit");
        assertThat(now.at("/currentTenancy/companyName").asString()).isEqualTo("新名有限公司");
        assertThat(now.at("/currentTenancy/formerNames/0/companyName").asString())
                .isEqualTo("舊名有限公司");
        JsonNode then = portal.strong()
                .query(document, Map.of("unit", unit, "asOf", before.toString()))
                .at("/unit/archive/edges");
        assertThat(then.size()).isEqualTo(1);
        assertThat(then.at("/0/node/tenancy/companyName").asString()).isEqualTo("舊名有限公司");
    }

    @Test
    @DisplayName("Pages forward and backward give the whole archive, each entry once")
    void pages() {
        String unit = office.registerUnit();
        String tenancy = office.moveInTenant(unit, "分頁有限公司", -300);
        for (int i = 0; i < 25; i++) {
            office.file(tenancy, "CORRESPONDENCE", "函 " + i, -1 - (i * 7) % 40);
        }
        List<String> whole = office.archiveOf(unit);
        assertThat(whole).hasSize(26);

        List<String> walked = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            Map<String, Object> variables = new HashMap<>(Map.of("unit", unit));
            variables.put("after", cursor);
            JsonNode page = portal.strong().query("""
                    query ($unit: ID!, $after: String) {
                      unit(id: $unit) { archive(first: 7, after: $after) {
                        edges { node { kind title } } pageInfo { hasNextPage endCursor } } }
                    }""", variables).at("/unit/archive");
            page.path("edges")
                    .forEach(edge -> walked.add(
                            edge.at("/node/kind").asString().equals("DOCUMENT_FILED")
                                    ? edge.at("/node/title").asString()
                                    : edge.at("/node/kind").asString()));
            cursor = page.at("/pageInfo/endCursor").asString();
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    @DisplayName(
            "The same command id again changes nothing and gets the first answer; with other content it is refused")
    void commandIds() {
        String unit = office.registerUnit();
        String tenancy = office.moveInTenant(unit, "重試有限公司", -10);
        Map<String, Object> paper = Office.paper(tenancy, "OTHER", "一次", -1);
        paper.put("commandId", UUID.randomUUID().toString());
        JsonNode first = portal.as("front-desk").send("fileDocument", paper);
        assertThat(portal.as("front-desk").send("fileDocument", paper)).isEqualTo(first);
        paper.put("title", "另一張");
        assertThat(Office.refusals(portal.as("front-desk").send("fileDocument", paper)))
                .containsExactly("COMMAND_ID_REUSED");
        assertThat(office.archiveOf(unit)).containsExactly("一次", "MOVED_IN");
    }

    @Test
    @DisplayName("Without asking for it, a write is seen within 100 ms")
    void writesAreSeenSoon() {
        String unit = office.registerUnit();
        String tenancy = office.moveInTenant(unit, "即時有限公司", -10);
        office.archiveOf(unit);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String title = "即時 " + i;
            office.file(tenancy, "OTHER", title, -1);
            long accepted = System.nanoTime();
            while (!Office.entries(portal.as("auditor"), unit, Map.of()).contains(title)) {
                assertThat(System.nanoTime() - accepted).isLessThan(TimeUnit.SECONDS.toNanos(10));
            }
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - accepted));
        }
        // the median, since a test machine may stand still for a moment
        assertThat(millis.stream().sorted().toList().get(10)).isLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName(
            "R1.10: units by building and floor, vacant units, former tenancies, part of a Chinese name, counts per category")
    void lists() {
        String unit = office.registerUnit();
        String building = unit.substring(0, unit.indexOf('-'));
        String company = "龍騰" + building + "貿易有限公司";
        assertThat(unitsOf(building, "VACANT")).containsExactly(unit);
        String tenancy = office.moveInTenant(unit, company, -20);
        office.file(tenancy, "OVERTIME_APPLICATION", "加班申請單", -2);
        office.file(tenancy, "OVERTIME_APPLICATION", "加班申請單", -1);
        assertThat(unitsOf(building, "VACANT")).isEmpty();
        assertThat(unitsOf(building, "OCCUPIED")).containsExactly(unit);
        assertThat(tenanciesNamed("騰" + building + "貿", false)).containsExactly(tenancy);
        assertThat(portal.strong()
                        .query(
                                "query ($u: ID!) { unit(id: $u) { archiveCounts { category count } } }",
                                Map.of("u", unit))
                        .at("/unit/archiveCounts")
                        .toString())
                .contains("{\"category\":\"OVERTIME_APPLICATION\",\"count\":2}");
        office.terminate(tenancy, 0);
        assertThat(tenanciesNamed(building, true)).containsExactly(tenancy);
        assertThat(tenanciesNamed(building, false)).isEmpty();
    }

    private List<String> unitsOf(String building, String occupancy) {
        List<String> ids = new ArrayList<>();
        portal.strong()
                .query(
                        "query ($b: String, $o: Occupancy) { units(building: $b, floor: 12, occupancy: $o) { edges { node { id } } } }",
                        Map.of("b", building, "o", occupancy))
                .at("/units/edges")
                .forEach(edge -> ids.add(edge.at("/node/id").asString()));
        return ids;
    }

    private List<String> tenanciesNamed(String part, boolean terminated) {
        List<String> ids = new ArrayList<>();
        portal.strong()
                .query(
                        "query ($n: String, $t: Boolean) { tenancies(companyName: $n, terminated: $t) { edges { node { id } } } }",
                        Map.of("n", part, "t", terminated))
                .at("/tenancies/edges")
                .forEach(edge -> ids.add(edge.at("/node/id").asString()));
        return ids;
    }

    private Instant lastRecordedAt(String unit) {
        return Instant.parse(portal.strong()
                .query(
                        "query ($u: ID!) { unit(id: $u) { archive(first: 1) { edges { node { recordedAt } } } } }",
                        Map.of("u", unit))
                .at("/unit/archive/edges/0/node/recordedAt")
                .asString());
    }
}
