package io.dossier.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SignsOfLifeTest {

    private static final UUID AUDIT = UUID.fromString("7b1f0b8e-6d0c-4c9a-9d0e-2f3a4b5c6d7e");
    private static final Instant SIGN = Instant.parse("2026-03-02T08:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final SignsOfLife signs = new SignsOfLife(nanos::get);

    private boolean isLastAfter(Duration time, Instant sign) {
        nanos.addAndGet(time.toNanos());
        return signs.isLast(AUDIT, sign);
    }

    @Test
    void a_sign_that_stands_still_for_a_minute_is_the_last() {
        assertThat(signs.isLast(AUDIT, SIGN)).isFalse();
        assertThat(isLastAfter(Duration.ofSeconds(59), SIGN)).isFalse();

        assertThat(isLastAfter(Duration.ofSeconds(1), SIGN)).isTrue();
    }

    @Test
    void whatever_time_it_says_one_that_changes_is_a_sign_of_life() {
        assertThat(signs.isLast(AUDIT, SIGN)).isFalse();
        assertThat(isLastAfter(Duration.ofSeconds(50), SIGN.minusSeconds(3_600)))
                .isFalse();
        assertThat(isLastAfter(Duration.ofSeconds(50), SIGN)).isFalse();
    }

    @Test
    void another_audit_has_signs_of_its_own() {
        assertThat(signs.isLast(UUID.randomUUID(), SIGN)).isFalse();

        assertThat(isLastAfter(Duration.ofSeconds(120), SIGN)).isFalse();
    }
}
