package io.dossier.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.support.Plans;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Lists of units are found by indexes. The embedded server has none, so there is nothing to see on it. */
@EnabledIf("onARealServer")
class UnitIndexesTest {

    static boolean onARealServer() {
        return TestDatabase.realServer().isPresent();
    }

    @Test
    void every_list_is_found_by_an_index() {
        try (TestDatabase database = TestDatabase.open()) {
            UnitReader units = new UnitReader(Loading.into(
                    database,
                    new UnitProjector(),
                    IntStream.range(0, 3_000)
                            .mapToObj(i -> Story.registered("A-" + i, "B" + i % 7, i % 40))
                            .toList()));
            for (UnitFilter filter : new UnitFilter[] {
                new UnitFilter(null, null, null),
                new UnitFilter("B1", null, null),
                new UnitFilter(null, 3, null),
                new UnitFilter(null, null, Occupancy.OCCUPIED),
                new UnitFilter("B1", 3, Occupancy.VACANT)
            }) {
                for (@Nullable String beyond : new @Nullable String[] {null, "B1"}) {
                    assertThat(Plans.indexes(units.explain(filter, beyond, 21)))
                            .as("%s beyond %s", filter, beyond)
                            .isNotEmpty()
                            .doesNotContain(Plans.READS_ALL, "_id_");
                }
            }
        }
    }
}
