package io.dossier.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Numbers, their sums and their texts. */
class SeriesTest {

    @Test
    void a_text_says_how_often_each_number_occurred() {
        Series series = Series.of(0, 3).plus(Series.of(1, 5)).plus(Series.of(12, 1));

        assertThat(series.text()).isEqualTo("3,1:5,12:1");
        assertThat(series.at(1)).isEqualTo(5);
        assertThat(series.at(2)).isZero();
        assertThat(series.at(1_000)).isZero();
        assertThat(series.all()).isEqualTo(Map.of(0, 3, 1, 5, 12, 1));
        assertThat(Series.of(0, 7).text()).isEqualTo("7");
        assertThat(Series.of(4, 0)).isEqualTo(Series.NONE);
    }

    @Test
    void what_is_taken_out_again_leaves_nothing() {
        Numbers numbers = new Counting().one("A").times("B", 7, 2).numbers();

        assertThat(numbers.plus(numbers.negated())).isEqualTo(Numbers.NONE);
        assertThat(numbers.plus(numbers).plus(numbers.negated())).isEqualTo(numbers);
        Cells cells = Cells.NONE.plus(List.of("x", "y"), numbers);
        assertThat(cells.minus(Cells.NONE.plus(List.of("x"), numbers)))
                .isEqualTo(Cells.NONE.plus(List.of("y"), numbers));
    }

    @Test
    void numbers_are_what_their_text_says() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Counting counting = new Counting();
            Map<String, TreeMap<Integer, Integer>> naive = new TreeMap<>();
            for (int j = random.nextInt(20); j > 0; j--) {
                String figure = "FIGURE_" + random.nextInt(4);
                int number = random.nextInt(3) == 0 ? 0 : random.nextInt(300);
                int times = 1 + random.nextInt(1_000);
                counting.times(figure, number, times);
                naive.computeIfAbsent(figure, any -> new TreeMap<>()).merge(number, times, Integer::sum);
            }
            Numbers numbers = counting.numbers();
            assertThat(Numbers.parse(numbers.text())).isEqualTo(numbers).hasSameHashCodeAs(numbers);
            assertThat(Numbers.parse(numbers.negated().text())).isEqualTo(numbers.negated());
            assertThat(numbers.figures()).containsExactlyElementsOf(naive.keySet());
            naive.forEach(
                    (figure, times) -> assertThat(numbers.series(figure).all()).isEqualTo(times));
        }
    }
}
