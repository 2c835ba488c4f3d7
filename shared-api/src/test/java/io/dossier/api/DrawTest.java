package io.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.sample.Draw;
import io.dossier.api.sample.Quarter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sample can be drawn again by anybody (R7.15)")
class DrawTest {
    private static UUID repair(long number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static final List<UUID> SIX =
            LongStream.range(6, 12).mapToObj(DrawTest::repair).toList();

    /** Reckoned by sha256sum and sort. */
    @Test
    void theHashAndTheSampleAreThoseThatAShellReckons() {
        assertThat(Draw.hash(SIX)).isEqualTo("c90e79a0265980f3ea37551ba2704fff43964b7cda6fe7e95ec0309a821f52a9");
        assertThat(Draw.sample(SIX, "dossier-2026-Q1", 2)).containsExactly(repair(8), repair(9));
        assertThat(Draw.hash(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theOrderInWhichRepairsComeMakesNoDifference_andTheSeedDoes() {
        assertThat(Draw.hash(SIX.reversed())).isEqualTo(Draw.hash(SIX));
        assertThat(Draw.sample(SIX.reversed(), "a", 3)).isEqualTo(Draw.sample(SIX, "a", 3));
        assertThat(Draw.sample(SIX, "b", 6))
                .containsExactlyInAnyOrderElementsOf(SIX)
                .isNotEqualTo(Draw.sample(SIX, "a", 6));
    }

    @Test
    void everyRepairIsDrawnBySomeSeed() {
        List<UUID> drawn = LongStream.range(0, 200)
                .mapToObj(seed -> Draw.sample(SIX, "seed-" + seed, 1).getFirst())
                .toList();

        assertThat(SIX)
                .allSatisfy(repair ->
                        assertThat(Collections.frequency(drawn, repair)).isBetween(15, 60));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, 0",
        "1, 20, 1",
        "5, 20, 1",
        "6, 20, 2",
        "10, 20, 2",
        "11, 20, 3",
        "7, 100, 7",
        "1000000, 1, 10000"
    })
    void atLeastTheShareIsDrawn_roundedUp(int population, int percent, int size) {
        assertThat(Draw.size(population, percent)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"2026-Q1, 2026-01-01, 2026-03-31", "2024-Q1, 2024-01-01, 2024-03-31", "2025-Q4, 2025-10-01, 2025-12-31"
    })
    void aQuarterIsThreeMonths(String quarter, LocalDate first, LocalDate last) {
        assertThat(new Quarter(quarter).firstDay()).isEqualTo(first);
        assertThat(new Quarter(quarter).lastDay()).isEqualTo(last);
        assertThat(new Quarter(quarter).months()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "2026-q1", "2026-Q1 ", "1800-Q1", "2026-Q11"})
    void anythingElseIsNoQuarter(String text) {
        assertThat(Quarter.isWellFormed(text)).isFalse();
    }
}
