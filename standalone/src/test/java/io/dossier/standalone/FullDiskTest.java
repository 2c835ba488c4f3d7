package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.fault.SmallDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Events, documents and timers are on one disk here, as they are in an office. */
@Tag("fault")
@DisplayName("The product on a disk that becomes full")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class FullDiskTest {
    private static final long LITTLE = 256 * 1024;

    @Test
    void refuses_commands_and_says_so_and_goes_on_by_itself_when_there_is_room(@TempDir Path folder) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.at(folder, 160);
        Assumptions.assumeTrue(mounted.isPresent(), "this user may not mount a file system, so no disk can be filled");
        try (SmallDisk disk = mounted.orElseThrow();
                Product product = Product.start(disk.folder().resolve("data"), "--dossier.audits.schedule=-")) {
            Portal portal = product.portal();
            Office office = new Office(portal);
            String unit = office.registerUnit();
            String tenancy = office.moveInTenant(unit, "滿盤有限公司", -40);
            List<String> papers = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                disk.fillUpTo(LITTLE);
                Map<String, Object> refused = fileUntilRefused(portal, tenancy, papers);
                assertThat(portal.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

                disk.makeRoom();
                JsonNode again = portal.send("fileDocument", refused);
                assertThat(again.path("accepted").asBoolean()).as("%s", again).isTrue();
                papers.add(again.path("id").asString());

                RebuildTest.await(() -> isSeen(portal, unit, papers.size()));
            }
            assertThat(portal.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, Object> fileUntilRefused(Portal portal, String tenancy, List<String> papers) {
        while (true) {
            Map<String, Object> paper = Office.paper(tenancy, "OTHER", "紙".repeat(200), -1);
            paper.put("documentId", UUID.randomUUID().toString());
            paper.put("commandId", "file-" + paper.get("documentId"));
            JsonNode answer = portal.mutate("fileDocument", paper);
            if (answer.has("errors")) {
                assertThat(answer.at("/errors/0/extensions/code").asString())
                        .as("%s", answer)
                        .isEqualTo("STORE_UNAVAILABLE");
                return paper;
            }
            assertThat(answer.at("/data/fileDocument/accepted").asBoolean())
                    .as("%s", answer)
                    .isTrue();
            papers.add(answer.at("/data/fileDocument/id").asString());
        }
    }

    private static boolean isSeen(Portal portal, String unit, int papers) {
        JsonNode answer = portal.strong()
                .ask("query ($u: ID!) { unit(id: $u) { archiveCounts { category count } } }", Map.of("u", unit));
        return answer.at("/data/unit/archiveCounts")
                        .valueStream()
                        .mapToInt(each -> each.path("count").asInt())
                        .sum()
                == papers;
    }
}
