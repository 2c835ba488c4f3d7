package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
@DisplayName("A process that is killed loses no acknowledged command")
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);

    @Test
    void everyAcknowledgedPaperIsInTheArchiveOnce(@TempDir Path data) throws Exception {
        SeparateProcess product = SeparateProcess.over(data);
        String tenancy = "";
        String unit = "";
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Process process = product.start();
            try {
                Portal portal = product.portal();
                Office office = new Office(portal);
                if (round == 0) {
                    unit = office.registerUnit();
                    tenancy = office.moveInTenant(unit, "不倒翁有限公司", -40);
                }
                assertThat(papersOf(portal, unit)).containsAll(acknowledged).doesNotHaveDuplicates();
                if (round < ROUNDS) {
                    acknowledged.addAll(fileUntilKilled(office, tenancy, process, round));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(20 * ROUNDS);
    }

    /** Several clerks file papers while the process is killed; gives what was acknowledged. */
    private static List<String> fileUntilKilled(Office office, String tenancy, Process process, int round)
            throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        List<Thread> clerks = Stream.iterate(0, i -> i + 1)
                .limit(4)
                .map(clerk -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; process.isAlive(); i++) {
                        try {
                            acknowledged.add(office.file(tenancy, "OTHER", "%d-%d-%d".formatted(round, clerk, i), -1));
                        } catch (AssertionError unanswered) {
                            return;
                        }
                    }
                }))
                .toList();
        while (acknowledged.size() < 40) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        process.destroyForcibly();
        for (Thread clerk : clerks) {
            clerk.join();
        }
        return List.copyOf(acknowledged);
    }

    private static List<String> papersOf(Portal portal, String unit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            Map<String, Object> variables = new java.util.HashMap<>(Map.of("u", unit));
            variables.put("c", cursor);
            var page = portal.strong().query("""
                    query ($u: ID!, $c: String) { unit(id: $u) { archive(first: 100, after: $c, kind: DOCUMENT_FILED) {
                      edges { node { id } } pageInfo { hasNextPage endCursor } } } }""", variables).at("/unit/archive");
            page.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asString()));
            cursor = page.at("/pageInfo/endCursor").isNull()
                    ? null
                    : page.at("/pageInfo/endCursor").asString();
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return ids;
    }
}
