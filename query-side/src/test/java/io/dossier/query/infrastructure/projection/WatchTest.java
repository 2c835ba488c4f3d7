package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the gauges show. */
class WatchTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final Watch watch = new Watch(BEGIN);

    @Test
    void a_rebuild_shows_its_speed_and_how_long_it_takes() {
        assertThat(watch.rebuiltPerSecond()).isZero();
        assertThat(watch.rebuildSecondsLeft()).isZero();

        watch.see(new Reach(0, 1_000), 1_000, BEGIN.plusSeconds(1));
        assertThat(watch.rebuildSecondsLeft()).isNaN();

        watch.see(new Reach(200, 1_000), 1_000, BEGIN.plusSeconds(3));
        assertThat(watch.rebuiltPerSecond()).isCloseTo(100, within(0.1));
        assertThat(watch.rebuildSecondsLeft()).isEqualTo(8);

        watch.see(new Reach(1_000, 0), 1_000, BEGIN.plusSeconds(4));
        assertThat(watch.rebuiltPerSecond()).isZero();
        assertThat(watch.rebuildSecondsLeft()).isZero();
    }

    @Test
    void events_whose_documents_are_held_in_memory_count_for_the_progress_and_not_for_what_can_be_read() {
        watch.see(new Reach(0, 1_000), 1_000, BEGIN.plusSeconds(1));
        watch.see(new Reach(400, 1_000).before(1), 1_000, BEGIN.plusSeconds(3));

        assertThat(watch.percent()).isEqualTo(40);
        assertThat(watch.rebuildSecondsLeft()).isEqualTo(3);
        assertThat(watch.lag()).isEqualTo(1_000);
    }

    @Test
    void under_steady_writing_it_is_behind_by_no_more_than_a_look() {
        for (int second = 1; second <= 300; second++) {
            watch.see(new Reach(second * 100L - 20, 0), second * 100L, BEGIN.plusSeconds(second));
        }
        assertThat(watch.secondsBehind(BEGIN.plusSeconds(300))).isEqualTo(1);
    }

    @Test
    void why_it_does_not_get_on_is_new_once() {
        assertThat(watch.standsStill(Optional.of("no room"))).contains("no room");
        assertThat(watch.standsStill(Optional.of("no room"))).isEmpty();
        assertThat(watch.standsStill(Optional.of("no place"))).contains("no place");
        assertThat(watch.standsStill(Optional.empty())).isEmpty();
        assertThat(watch.standsStill(Optional.of("no place"))).contains("no place");
    }
}
