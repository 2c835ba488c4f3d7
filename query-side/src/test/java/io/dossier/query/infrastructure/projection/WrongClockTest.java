package io.dossier.query.infrastructure.projection;

import static org.awaitility.Awaitility.await;

import io.dossier.api.Event;
import io.dossier.query.support.RandomHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fault")
@DisplayName("A query node whose clock is an hour off")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class WrongClockTest extends QueryNodeFaults {

    /** Longer than a claim may stand still. */
    private static final Duration FOR_LONG = Duration.ofSeconds(11);

    @ParameterizedTest(name = "by {0} minutes")
    @ValueSource(ints = {60, -60})
    void neither_takes_work_from_the_others_nor_keeps_it_when_it_is_dead(int minutes) {
        List<Event> history = RandomHistory.of(43, 8, 1_500);
        tell(history.subList(0, 1_000));
        Child right = child("right", Duration.ZERO);
        Child wrong = child("wrong", Duration.ofMinutes(minutes));
        right.untilAt(1_000);
        wrong.untilAt(1_000);
        await().atMost(LONG).until(this::isShared);

        Map<String, String> shared = owners();
        await().during(FOR_LONG).atMost(LONG).until(() -> owners().equals(shared));

        wrong.kill();
        tell(history.subList(1_000, history.size()));
        await().atMost(LONG).until(() -> Set.copyOf(owners().values()).equals(Set.of("right")));
        right.untilAt(history.size());
        assertAsAfterACleanRebuild();
    }

    private boolean isShared() {
        Map<String, String> owners = owners();
        long wrongs = owners.values().stream().filter("wrong"::equals).count();
        long rights = owners.values().stream().filter("right"::equals).count();
        return wrongs + rights == owners.size() && Math.abs(wrongs - rights) <= 1;
    }
}
