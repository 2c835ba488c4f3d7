package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A claim is abandoned when it stands still, whatever time is written in it. */
class ClaimsTest {

    private static final long AN_HOUR = Duration.ofHours(1).toMillis();

    private long nanos;
    private final Claims claims = new Claims(() -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private boolean isAbandoned(long renewed) {
        return claims.isAbandoned("archive", 0, "other", renewed);
    }

    @Test
    void one_that_is_renewed_is_never_abandoned() {
        for (int i = 0; i < 10; i++) {
            assertThat(isAbandoned(i)).isFalse();
            pass(Duration.ofSeconds(9));
        }
    }

    @Test
    void one_that_stands_still_is_abandoned_after_ten_seconds_and_not_before() {
        assertThat(isAbandoned(1)).isFalse();
        pass(Duration.ofMillis(9_999));
        assertThat(isAbandoned(1)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(isAbandoned(1)).isTrue();
    }

    @Test
    void one_of_an_hour_ago_is_no_older_for_that_and_one_of_the_next_hour_no_younger() {
        assertThat(isAbandoned(-AN_HOUR)).isFalse();
        assertThat(isAbandoned(AN_HOUR)).isFalse();
        pass(Claims.PATIENCE);
        assertThat(isAbandoned(AN_HOUR)).isTrue();
    }

    @Test
    void one_that_is_renewed_by_a_clock_that_was_set_back_is_renewed() {
        assertThat(isAbandoned(AN_HOUR)).isFalse();
        pass(Duration.ofSeconds(6));
        assertThat(isAbandoned(0)).isFalse();
        pass(Duration.ofSeconds(6));
        assertThat(isAbandoned(0)).isFalse();
    }

    @Test
    void one_that_another_node_has_taken_meanwhile_is_a_new_one() {
        assertThat(isAbandoned(1)).isFalse();
        pass(Claims.PATIENCE);

        assertThat(claims.isAbandoned("archive", 0, "a third", 1)).isFalse();
    }
}
