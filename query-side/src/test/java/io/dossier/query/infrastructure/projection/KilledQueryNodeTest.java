package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dossier.api.Event;
import io.dossier.query.support.RandomHistory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("fault")
@DisplayName("A query node that is killed or stopped while it projects")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledQueryNodeTest extends QueryNodeFaults {

    private static final int ROUNDS = 5;

    @Test
    void goes_on_when_it_is_started_again_and_leaves_no_trace_of_its_deaths() {
        List<Event> history = RandomHistory.of(41, 8, 2_000);
        int share = history.size() / (ROUNDS + 1);
        for (int round = 1; round <= ROUNDS; round++) {
            tell(history.subList((round - 1) * share, round * share));
            Child node = child("the-node", Duration.ZERO);
            node.untilAt((round - 1) * share + share / 2);
            node.kill();
        }
        tell(history.subList(ROUNDS * share, history.size()));

        Child last = child("the-node", Duration.ZERO);
        last.untilAt(history.size());

        assertAsAfterACleanRebuild();
    }

    @Test
    void that_stands_still_for_longer_than_it_may_loses_its_part_to_another_and_does_no_harm_when_it_goes_on()
            throws Exception {
        List<Event> history = RandomHistory.of(42, 8, 2_000);
        tell(history.subList(0, 1_000));
        Child paused = child("paused", Duration.ZERO);
        paused.untilAt(300);

        paused.stop();
        tell(history.subList(1_000, 1_500));
        Child other = child("other", Duration.ZERO);
        other.untilAt(1_500); // all segments: so it has taken over those of the other
        assertThat(owners().values()).containsOnly("other");
        paused.goOn();
        tell(history.subList(1_500, history.size()));

        other.untilAt(history.size());
        paused.untilAt(history.size());
        await().atMost(LONG).until(() -> Set.copyOf(owners().values()).equals(Set.of("other", "paused")));
        assertAsAfterACleanRebuild();
    }
}
