package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CoordinatorThreadTest {

    private final CoordinatorThread thread =
            new CoordinatorThread(Thread.ofPlatform().daemon().factory());

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    private long delayMillis(long wanted) {
        return thread.schedule(() -> {}, wanted, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS);
    }

    @Test
    void whoever_waits_for_room_in_its_buffers_looks_again_soon() {
        assertThat(delayMillis(100)).isLessThanOrEqualTo(1);
        assertThat(delayMillis(0)).isLessThanOrEqualTo(0);
    }

    @Test
    void pauses_after_errors_and_between_claims_stay_as_they_are() {
        assertThat(delayMillis(500)).isGreaterThan(400);
        assertThat(delayMillis(5_000)).isGreaterThan(4_900);
    }
}
