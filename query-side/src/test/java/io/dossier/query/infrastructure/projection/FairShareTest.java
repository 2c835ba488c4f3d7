package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.infrastructure.projection.FairShare.Part;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a node leaves to others. */
class FairShareTest {

    private static List<Part> parts(String processor, int count) {
        return IntStream.range(0, count).mapToObj(id -> new Part(processor, id)).toList();
    }

    private static List<Part> both(List<Part> one, List<Part> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void a_lone_node_keeps_all() {
        assertThat(FairShare.tooMuch(parts("archive", 4), 4, 1)).isEmpty();
    }

    @Test
    void of_two_nodes_the_one_that_has_all_leaves_half_of_each_projection() {
        List<Part> mine = both(parts("archive", 4), parts("unit", 4));

        List<Part> left = FairShare.tooMuch(mine, 8, 2);

        assertThat(left).hasSize(4).doesNotHaveDuplicates();
        assertThat(left).filteredOn(part -> part.processor().equals("archive")).hasSize(2);
        assertThat(mine).containsAll(left);
    }

    @Test
    void what_cannot_be_divided_evenly_stays() {
        assertThat(FairShare.tooMuch(parts("archive", 2), 3, 2)).isEmpty();
        assertThat(FairShare.tooMuch(parts("archive", 1), 1, 5)).isEmpty();
    }

    @Test
    void who_has_no_more_than_its_share_leaves_nothing() {
        assertThat(FairShare.tooMuch(parts("archive", 2), 8, 2)).isEmpty();
        assertThat(FairShare.tooMuch(List.of(), 8, 2)).isEmpty();
    }

    @Test
    void shares_that_everybody_keeps_to_are_enough_for_all_parts() {
        for (int nodes = 1; nodes <= 6; nodes++) {
            for (int all = 0; all <= 12; all++) {
                int kept = all
                        - FairShare.tooMuch(parts("archive", all), all, nodes).size();
                assertThat(kept * nodes).as("%d parts, %d nodes", all, nodes).isGreaterThanOrEqualTo(all);
            }
        }
    }
}
