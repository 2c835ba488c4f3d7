package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dossier.api.Event;
import io.dossier.query.support.RandomHistory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("fault")
@DisplayName("PostgreSQL that is killed while its events are projected")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledDatabaseTest extends QueryNodeFaults {

    private static final int ROUNDS = 3;

    @Test
    void is_found_again_by_itself_and_nothing_is_projected_twice_or_left_out() {
        List<Event> history = RandomHistory.of(44, 8, 1_500);
        int share = history.size() / ROUNDS;
        tell(part(history, 0));
        try (DoomedQueryNode node = nodeHere("the-node")) {
            for (int round = 1; round <= ROUNDS; round++) {
                long half = (round - 1) * share + share / 2;
                await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(() -> position(node) >= half);
                postgres.kill();
                postgres.startAgain();
                tell(part(history, round)); // none after the last death
            }

            await().atMost(LONG)
                    .ignoreExceptions()
                    .until(() -> new ProjectionAwait(node.projections)
                            .untilHead(LONG)
                            .isEmpty());
            assertThat(position(node)).isEqualTo(history.size());
        }
        assertAsAfterACleanRebuild();
    }

    private static List<Event> part(List<Event> history, int number) {
        int share = history.size() / ROUNDS;
        int from = Math.min(number * share, history.size());
        return number >= ROUNDS
                ? List.of()
                : history.subList(from, number == ROUNDS - 1 ? history.size() : from + share);
    }

    private static long position(DoomedQueryNode node) {
        return node.projections.all().stream()
                .mapToLong(projection -> projection.reach().position())
                .min()
                .orElseThrow();
    }
}
