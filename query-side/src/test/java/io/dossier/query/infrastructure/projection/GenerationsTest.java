package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.query.infrastructure.projection.Phase.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Generations come and go one step at a time, and at each step exactly one serves. */
class GenerationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final OptionalInt UNLIMITED = OptionalInt.empty();

    private final Generations first = Generations.first("archive", 1, NOW);
    private final Generations building =
            first.beginning(2, Purpose.SERVE, UNLIMITED, LATER).orElseThrow();
    private final Generations comparing =
            first.beginning(2, Purpose.COMPARE, UNLIMITED, LATER).orElseThrow();
    private final Generations switched = building.switchedTo(2, GRACE, LATER).orElseThrow();

    @Test
    void at_first_one_serves() {
        assertThat(first.all()).containsExactly(new Generation(1, 1, NOW, new Phase.Serving()));
        assertThat(first.building()).isEmpty();
    }

    @Test
    void a_new_one_is_built_beside_the_one_that_serves() {
        assertThat(building.serving().number()).isEqualTo(1);
        assertThat(building.building())
                .contains(new Generation(2, 2, LATER, new Phase.Building(Purpose.SERVE, UNLIMITED)));
        assertThat(building.revision()).isEqualTo(first.revision() + 1);
    }

    @Test
    void a_second_one_is_not_begun_meanwhile() {
        assertThat(building.beginning(2, Purpose.SERVE, UNLIMITED, LATER)).isEmpty();
        assertThat(building.beginning(2, Purpose.COMPARE, UNLIMITED, LATER)).isEmpty();
    }

    @Test
    void the_one_that_is_built_serves_and_the_other_is_kept_for_the_grace_time() {
        assertThat(switched.serving()).isEqualTo(new Generation(2, 2, LATER, new Phase.Serving()));
        assertThat(switched.all())
                .contains(new Generation(1, 1, LATER, new Phase.Retired(LATER.plus(GRACE))))
                .allSatisfy(each -> assertThat(each.phase().isLive()).isTrue());
    }

    @Test
    void none_but_the_one_that_is_built_to_serve_is_switched_to() {
        assertThat(first.switchedTo(1, GRACE, LATER)).isEmpty();
        assertThat(building.switchedTo(1, GRACE, LATER)).isEmpty();
        assertThat(building.switchedTo(3, GRACE, LATER)).isEmpty();
        assertThat(switched.switchedTo(2, GRACE, LATER)).isEmpty();
        assertThat(comparing.switchedTo(2, GRACE, LATER)).isEmpty();
    }

    @Test
    void what_is_cancelled_is_dropped_and_what_serves_is_not() {
        Generations cancelled = building.cancelled(LATER).orElseThrow();

        assertThat(cancelled.doomed()).extracting(Generation::number).containsExactly(2);
        assertThat(cancelled.serving().number()).isEqualTo(1);
        assertThat(comparing.cancelled(LATER).orElseThrow().doomed()).hasSize(1);
        assertThat(first.cancelled(LATER)).isEmpty();
        assertThat(switched.cancelled(LATER)).isEmpty();
    }

    @Test
    void the_grace_time_ends_at_its_last_moment() {
        Instant end = LATER.plus(GRACE);

        assertThat(switched.past(end.minusNanos(1))).isEmpty();
        assertThat(switched.past(end).orElseThrow().doomed())
                .extracting(Generation::number)
                .containsExactly(1);
        assertThat(first.past(end)).isEmpty();
    }

    @Test
    void only_what_is_doomed_is_forgotten() {
        Generations doomed = switched.past(LATER.plus(GRACE)).orElseThrow();

        assertThat(doomed.without(1).orElseThrow().all())
                .extracting(Generation::number)
                .containsExactly(2);
        assertThat(doomed.without(2)).isEmpty();
        assertThat(switched.without(1)).isEmpty();
    }

    @Test
    void a_number_is_never_given_twice() {
        Generations forgotten =
                building.cancelled(LATER).flatMap(given -> given.without(2)).orElseThrow();

        assertThat(forgotten
                        .beginning(2, Purpose.SERVE, UNLIMITED, LATER)
                        .flatMap(Generations::building)
                        .orElseThrow()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void two_that_serve_or_none_there_cannot_be() {
        Generation serving = first.serving();
        assertThatThrownBy(() -> new Generations("archive", 1, 1, List.of(serving, serving)))
                .hasMessageContaining("[archive] 2 serve");
        assertThatThrownBy(() -> new Generations("archive", 1, 1, List.of())).hasMessageContaining("0 serve");
    }
}
