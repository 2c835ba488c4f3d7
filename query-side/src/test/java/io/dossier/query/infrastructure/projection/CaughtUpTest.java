package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How old the answers are is told from how far the projection is, not from whether it ever has nothing to do. */
class CaughtUpTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final CaughtUp caughtUp = new CaughtUp(BEGIN);

    private void see(int second, long position, long head) {
        caughtUp.see(position, head, BEGIN.plusSeconds(second));
    }

    private void assertSince(int second) {
        assertThat(caughtUp.since()).isEqualTo(BEGIN.plusSeconds(second));
    }

    @Test
    void under_steady_writing_it_stays_a_look_behind() {
        for (int second = 1; second <= 600; second++) {
            see(second, second * 100L - 20, second * 100L);
            assertSince(second - 1);
        }
        assertThat(caughtUp.samples()).isEqualTo(1);
    }

    @Test
    void a_projection_that_stands_still_falls_behind_and_catches_up_step_by_step() {
        see(1, 10, 10);
        see(2, 10, 20);
        see(3, 10, 30);
        assertSince(1);
        see(4, 25, 40);
        assertSince(2);
        see(5, 40, 40);
        assertSince(5);
    }

    @Test
    void a_head_that_does_not_move_is_as_good_as_seen_at_its_last_time() {
        see(1, 0, 10);
        see(60, 9, 10);
        see(61, 10, 11);
        assertSince(60);
    }

    @Test
    void it_remembers_no_more_than_it_may_however_long_it_lasts() {
        for (int second = 1; second <= 20_000; second++) {
            see(second, 0, second);
        }
        assertThat(caughtUp.samples()).isLessThanOrEqualTo(CaughtUp.MOST_SAMPLES);
        assertSince(0);
        see(20_001, 20_000, 20_001);
        assertSince(20_000);
    }
}
