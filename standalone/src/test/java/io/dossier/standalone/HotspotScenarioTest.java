package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("R6.16: the director sees where most matters are brought up")
class HotspotScenarioTest {
    private static final YearMonth THIS_MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final String HOTSPOTS = """
            query ($from: YearMonth!, $to: YearMonth!) { hotspots(from: $from, to: $to) {
              unitId matters malicious repeated byKind { kind matters } } }""";

    @Test
    void theWholeStory(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            Portal desk = product.portal().as("front-desk").strong();
            Office office = new Office(desk);
            String unit = office.registerUnit();
            office.moveInTenant(unit, "星河科技", -40);
            Map<String, Object> inUnit = Map.of("unitId", unit);
            Map<String, Object> outside = Map.of("publicArea", Map.of("location", "東門", "reason", "公共區域"));
            register(desk, outside);
            register(desk, inUnit);
            register(desk, inUnit);
            String invented = register(desk, inUnit);

            Portal director = desk.as("director");
            assertThat(seen(director))
                    .isEqualTo(
                            "[{\"unitId\":\"%s\",\"matters\":3,\"malicious\":0,\"repeated\":2,\"byKind\":[{\"kind\":\"REPAIR\",\"matters\":3}]},"
                                            .formatted(unit)
                                    + "{\"unitId\":null,\"matters\":1,\"malicious\":0,\"repeated\":0,\"byKind\":[{\"kind\":\"REPAIR\",\"matters\":1}]}]");

            Office.accepted(
                    desk.as("manager").send("flagMalicious", Map.of("complaintId", invented, "reason", "查無此事")));
            assertThat(seen(director))
                    .startsWith("[{\"unitId\":\"%s\",\"matters\":2,\"malicious\":1,\"repeated\":1,".formatted(unit));

            JsonNode refused = director.with("Accept-Language", "zh")
                    .ask(HOTSPOTS, Map.of("from", THIS_MONTH.minusMonths(12).toString(), "to", THIS_MONTH.toString()));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_MANY_MONTHS");
            assertThat(refused.at("/errors/0/message").asString()).endsWith("共 13 個月，一次最多查詢 12 個月。");
            assertThat(director.as("operator")
                            .ask(HOTSPOTS, months())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("NOT_PERMITTED");
        }
    }

    private static Map<String, String> months() {
        return Map.of("from", THIS_MONTH.minusMonths(11).toString(), "to", THIS_MONTH.toString());
    }

    private static String seen(Portal who) {
        return who.query(HOTSPOTS, months()).path("hotspots").toString();
    }

    private static String register(Portal desk, Map<String, Object> place) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> input = new HashMap<>(place);
        input.putAll(Map.of(
                "complaintId", id,
                "kind", "REPAIR",
                "complainantName", "周敏",
                "complainantPhone", "+86 21 5555 0201",
                "subject", "燈不亮",
                "content", "燈三天不亮",
                "channel", "HOTLINE"));
        Office.accepted(desk.send("registerComplaint", input));
        return id;
    }
}
