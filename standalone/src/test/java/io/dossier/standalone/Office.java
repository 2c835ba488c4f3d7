package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people of the office do, day by day, through the portal. */
final class Office {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Portal portal;

    Office(Portal portal) {
        this.portal = portal;
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static String day(int fromToday) {
        return today().plusDays(fromToday).toString();
    }

    /** A unit of a building that no other test knows. */
    String registerUnit() {
        String building = "E" + UUID.randomUUID().toString().substring(0, 8);
        String unit = building + "-1203";
        accepted(portal.as("supervisor")
                .send(
                        "registerUnit",
                        Map.of(
                                "unitId",
                                unit,
                                "building",
                                building,
                                "floor",
                                12,
                                "number",
                                "1203",
                                "areaSquareMetres",
                                186.5)));
        return unit;
    }

    static Map<String, Object> moveIn(String unit, String company, int movedInOn) {
        return new HashMap<>(Map.of(
                "unitId",
                unit,
                "companyName",
                company,
                "contactName",
                "陳思遠",
                "contactPhone",
                "+86 21 5555 0101",
                "leaseStart",
                day(movedInOn),
                "leaseEnd",
                day(movedInOn + 730),
                "movedInOn",
                day(movedInOn)));
    }

    String moveInTenant(String unit, String company, int movedInOn) {
        return accepted(portal.as("front-desk").send("moveInTenant", moveIn(unit, company, movedInOn)));
    }

    static Map<String, Object> paper(String tenancy, String category, String title, int documentDate) {
        return new HashMap<>(Map.of(
                "tenancyId", tenancy,
                "category", category,
                "documentClass", "ORIGINAL",
                "documentDate", day(documentDate),
                "title", title));
    }

    String file(String tenancy, String category, String title, int documentDate) {
        return accepted(portal.as("front-desk").send("fileDocument", paper(tenancy, category, title, documentDate)));
    }

    void terminate(String tenancy, int on) {
        accepted(portal.as("manager")
                .send("terminateLease", Map.of("tenancyId", tenancy, "terminatedOn", day(on), "reason", "租期屆滿")));
    }

    static String accepted(JsonNode receipt) {
        assertThat(receipt.path("accepted").asBoolean()).as("%s", receipt).isTrue();
        return receipt.path("id").asString();
    }

    static List<String> refusals(JsonNode receipt) {
        assertThat(receipt.path("accepted").asBoolean()).as("%s", receipt).isFalse();
        List<String> codes = new ArrayList<>();
        receipt.path("refusals")
                .forEach(refusal -> codes.add(refusal.path("code").asString()));
        return codes;
    }

    /** What lies in a unit's archive, newest first: kinds, and titles of papers. */
    List<String> archiveOf(String unit) {
        return entries(portal.as("auditor").strong(), unit, Map.of());
    }

    static List<String> entries(Portal portal, String unit, Map<String, ?> arguments) {
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("unit", unit);
        JsonNode archive = portal.query("""
                query ($unit: ID!, $asOf: DateTime, $category: Category) {
                  unit(id: $unit) { archive(first: 100, asOf: $asOf, category: $category) { edges { node { kind title } } } }
                }""", variables).path("unit").path("archive");
        List<String> entries = new ArrayList<>();
        archive.path("edges").forEach(edge -> {
            String kind = edge.path("node").path("kind").asString();
            entries.add(
                    kind.equals("DOCUMENT_FILED")
                            ? edge.path("node").path("title").asString()
                            : kind);
        });
        return entries;
    }
}
