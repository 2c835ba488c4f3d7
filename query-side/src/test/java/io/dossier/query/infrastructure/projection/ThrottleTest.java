package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** So many events a second, on average, and no great rush after a pause. */
class ThrottleTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Throttle throttle = new Throttle(nanos::get);

    private int passing() {
        int passed = 0;
        while (passed < 10_000 && throttle.mayPass()) {
            throttle.passed();
            passed++;
        }
        return passed;
    }

    private void after(Duration pause) {
        nanos.addAndGet(pause.toNanos());
    }

    @Test
    void without_a_limit_all_pass() {
        assertThat(passing()).isEqualTo(10_000);
    }

    @Test
    void in_a_second_as_many_as_said_pass() {
        throttle.limitTo(OptionalInt.of(100));

        int passed = passing();
        for (int i = 0; i < 10; i++) {
            after(Duration.ofMillis(300));
            passed += passing();
        }

        assertThat(passed).isBetween(299, 300);
    }

    @Test
    void one_in_two_looks_passes_where_looks_are_twice_as_many() {
        throttle.limitTo(OptionalInt.of(1));
        after(Duration.ofMillis(500));
        assertThat(passing()).isZero();
        after(Duration.ofMillis(500));
        assertThat(passing()).isEqualTo(1);
    }

    @Test
    void a_long_pause_is_not_made_up_for() {
        throttle.limitTo(OptionalInt.of(100));
        after(Duration.ofHours(1));

        assertThat(passing()).isEqualTo(200);
    }

    @Test
    void the_same_limit_again_changes_nothing_and_none_ends_it() {
        throttle.limitTo(OptionalInt.of(100));
        after(Duration.ofSeconds(1));
        throttle.limitTo(OptionalInt.of(100));
        assertThat(passing()).isEqualTo(100);

        throttle.limitTo(OptionalInt.empty());
        assertThat(passing()).isEqualTo(10_000);
    }
}
