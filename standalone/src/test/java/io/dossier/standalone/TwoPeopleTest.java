package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("anywhere")
@DisplayName("Two people have the same matter before them")
class TwoPeopleTest {
    private static final String MATTER =
            "query ($id: ID!) { complaint(id: $id) { position state callbacks { number } } }";

    @Test
    void theSecondIsToldWhatTheFirstDid_andActsOnWhatIsThereNow(@TempDir Path data) {
        try (Product product = Product.anywhere(data)) {
            Portal assistant = product.portal()
                    .as("assistant")
                    .with("Accept-Language", "en")
                    .strong();
            Portal colleague = assistant.as("supervisor");
            String id = UUID.randomUUID().toString();
            Office.accepted(assistant.send(
                    "registerComplaint",
                    Map.of(
                            "complaintId", id,
                            "kind", "COMPLAINT",
                            "publicArea", Map.of("location", "corridor", "reason", "it is everybody's"),
                            "complainantName", "周敏",
                            "complainantPhone", "+86 21 5555 0201",
                            "subject", "走廊燈不亮",
                            "content", "三樓走廊的燈三天不亮",
                            "channel", "HOTLINE")));
            long seenByBoth = position(assistant, id);

            Office.accepted(assistant.send("verifyComplaint", verification(id, true, seenByBoth)));
            JsonNode second = colleague.send("verifyComplaint", verification(id, false, seenByBoth));

            assertThat(Office.refusals(second)).containsExactly("MATTER_CHANGED");
            assertThat(second.at("/refusals/0/message").asString())
                    .isEqualTo(
                            "Since you looked at this matter others have changed it: ComplaintVerified (assistant). Look at it again before you act.");
            assertThat(position(colleague, id)).isEqualTo(seenByBoth + 2);
            Office.accepted(colleague.send(
                    "assignComplaint",
                    Map.of("complaintId", id, "department", "ENGINEERING", "seenPosition", position(colleague, id))));
        }
    }

    private static Map<String, Object> verification(String id, boolean substantiated, long seenPosition) {
        Map<String, Object> input = new HashMap<>();
        input.put("complaintId", id);
        input.put("substantiated", substantiated);
        input.put("severity", "NORMAL");
        input.put("finding", "燈管損壞");
        input.put("seenPosition", seenPosition);
        return input;
    }

    private static long position(Portal who, String id) {
        return who.query(MATTER, Map.of("id", id)).at("/complaint/position").asLong();
    }
}
