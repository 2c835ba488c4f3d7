package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Percentiles by nearest rank. */
class PercentilesTest {

    private static Percentiles of(Integer... values) {
        TreeMap<Integer, Integer> times = new TreeMap<>();
        List.of(values).forEach(value -> times.merge(value, 1, Integer::sum));
        return new Percentiles(times);
    }

    @Test
    void of_nothing_there_are_none() {
        assertThat(of().count()).isZero();
        assertThat(of().median()).isNull();
        assertThat(of().p90()).isNull();
    }

    @Test
    void of_an_even_number_the_median_is_the_lower_of_the_two_in_the_middle() {
        assertThat(of(7).median()).isEqualTo(7);
        assertThat(of(7).p90()).isEqualTo(7);
        assertThat(of(1, 2).median()).isEqualTo(1);
        assertThat(of(1, 2, 3).median()).isEqualTo(2);
        assertThat(of(0, 0, 5, 9).median()).isZero();
    }

    @Test
    void nine_of_ten_took_no_longer_than_the_ninetieth() {
        assertThat(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).p90()).isEqualTo(9);
        assertThat(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).p90()).isEqualTo(10);
        assertThat(of(0, 0, 0, 0, 0, 0, 0, 0, 0, 30).p90()).isZero();
        assertThat(of(0, 0, 0, 0, 30).p90()).isEqualTo(30);
    }

    @Test
    void they_are_those_of_the_sorted_list() {
        Random random = new Random(1);
        for (int size = 1; size < 60; size++) {
            List<Integer> values = IntStream.generate(() -> random.nextInt(12))
                    .limit(size)
                    .boxed()
                    .sorted()
                    .toList();
            Percentiles percentiles = of(values.toArray(Integer[]::new));
            for (int percent = 1; percent <= 100; percent++) {
                int rank = (percent * size + 99) / 100;
                assertThat(percentiles.percentile(percent)).isEqualTo(values.get(rank - 1));
            }
        }
    }

    @Test
    void they_are_read_from_a_series() {
        Numbers row = Numbers.parse("ANSWERED_LATE=4 DAYS_TO_ANSWER=2:1,9:2,10:3 DAYS_TO_SOLVE=1:5");

        Percentiles toAnswer = Percentiles.of(row.series("DAYS_TO_ANSWER"));
        assertThat(toAnswer.count()).isEqualTo(6);
        assertThat(toAnswer.median()).isEqualTo(9);
        assertThat(toAnswer.p90()).isEqualTo(10);
        assertThat(Percentiles.of(row.series("DAYS_TO_SATISFACTION")).count()).isZero();
    }
}
