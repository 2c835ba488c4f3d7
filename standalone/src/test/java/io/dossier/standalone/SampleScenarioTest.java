package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.sample.Draw;
import io.dossier.api.sample.Quarter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("R7.15 R7.16 R7.17: a quarter's sample, from the draw to the checks")
class SampleScenarioTest {

    private static Quarter lastQuarter() {
        LocalDate day = Office.today().minusMonths(3);
        return new Quarter("%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
    }

    private static void registered(Portal portal, UUID id, LocalDate day) {
        Office.accepted(portal.as("front-desk")
                .send(
                        "registerComplaint",
                        Map.of(
                                "complaintId", id.toString(),
                                "kind", "REPAIR",
                                "publicArea", Map.of("building", "A", "location", "大堂", "reason", "公共區域"),
                                "complainantName", "周敏",
                                "complainantPhone", "+86 21 5555 0201",
                                "subject", "燈不亮",
                                "content", "大堂吊燈不亮",
                                "channel", "HOTLINE",
                                "registeredAt", day + "T02:00:00Z")));
    }

    private static JsonNode asked(Portal portal, Quarter quarter) {
        return portal.as("auditor")
                .strong()
                .query("""
                query ($quarter: String!) { quarterlySample(quarter: $quarter) {
                  drawn { seed populationSize populationHash sampleSize drawnBy }
                  progress { sampled done open problems }
                  population(first: 100) { edges { node { complaintId } } }
                  matters { edges { node { complaintId findings { topic result } } } }
                  externalChecksMissing
                } }""", Map.of("quarter", quarter.value()))
                .path("quarterlySample");
    }

    private static List<UUID> ids(JsonNode list) {
        List<UUID> ids = new ArrayList<>();
        list.path("edges")
                .forEach(edge ->
                        ids.add(UUID.fromString(edge.at("/node/complaintId").asString())));
        return ids;
    }

    @Test
    void theWholeQuarter(@TempDir Path data) {
        Quarter quarter = lastQuarter();
        List<UUID> population = new ArrayList<>();
        try (Product product = Product.start(data)) {
            Portal portal = product.portal();
            for (int i = 0; i < 6; i++) {
                population.add(UUID.randomUUID());
                registered(portal, population.getLast(), quarter.firstDay().plusDays(i));
            }
            Map<String, String> draw = Map.of("quarter", quarter.value());
            assertThat(portal.as("manager")
                            .mutate("drawSample", draw)
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("NOT_PERMITTED");
            Office.accepted(portal.as("director").send("drawSample", draw));
            assertThat(Office.refusals(portal.as("director").send("drawSample", draw)))
                    .containsExactly("SAMPLE_ALREADY_DRAWN");
            registered(portal, UUID.randomUUID(), quarter.lastDay());

            JsonNode drawn = asked(portal, quarter);
            List<UUID> shown = ids(drawn.path("population"));
            assertThat(shown).containsExactlyInAnyOrderElementsOf(population);
            assertThat(drawn.at("/drawn/populationHash").asString()).isEqualTo(Draw.hash(shown));
            assertThat(drawn.at("/drawn/drawnBy").asString()).isEqualTo("director");
            List<UUID> sampled = ids(drawn.path("matters"));
            assertThat(sampled)
                    .hasSize(2)
                    .isEqualTo(Draw.sample(shown, drawn.at("/drawn/seed").asString(), 2));

            Office.accepted(portal.as("assistant")
                    .send(
                            "recordFinding",
                            Map.of(
                                    "quarter",
                                    quarter.value(),
                                    "complaintId",
                                    sampled.getFirst().toString(),
                                    "topic",
                                    "CLEANING_AND_GREENING",
                                    "reached",
                                    true,
                                    "opinion",
                                    "綠植枯黃",
                                    "problemFound",
                                    true,
                                    "handling",
                                    "當日通知綠化部",
                                    "result",
                                    "已更換")));
            Office.accepted(portal.as("department-head")
                    .send(
                            "recordExternalCheck",
                            Map.of("quarter", quarter.value(), "by", "QUALITY", "result", "回訪記錄完整")));
        }
        try (Product product = Product.start(data)) {
            JsonNode later = asked(product.portal(), quarter);
            assertThat(later.at("/progress/sampled").asInt()).isEqualTo(2);
            assertThat(later.at("/progress/open").asInt()).isOne();
            assertThat(later.at("/progress/problems").asInt()).isOne();
            assertThat(later.at("/matters/edges/0/node/findings/0/result").asString())
                    .isEqualTo("已更換");
            assertThat(later.at("/externalChecksMissing/0").asString()).isEqualTo("PRODUCTION");
        }
    }
}
