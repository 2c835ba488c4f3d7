package io.dossier.query.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.DossierEvent;
import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.support.Plans;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tenancies are found by indexes. The embedded server has none, so there is nothing to see on it. */
@EnabledIf("onARealServer")
class TenancyIndexesTest {

    static boolean onARealServer() {
        return TestDatabase.realServer().isPresent();
    }

    @Test
    void every_list_and_every_search_is_found_by_an_index() {
        try (TestDatabase database = TestDatabase.open()) {
            TenancyReader tenancies = new TenancyReader(Loading.into(
                    database,
                    new TenancyProjector(),
                    IntStream.range(0, 3_000)
                            .<DossierEvent>mapToObj(
                                    i -> Story.movedIn("A-" + i, "t" + i, "星河科技" + i, LocalDate.of(2026, 1, 1)))
                            .toList()));
            for (TenancyFilter filter : new TenancyFilter[] {
                new TenancyFilter(null, null, null, null, null),
                new TenancyFilter("河", null, null, null, null),
                new TenancyFilter("科技12", null, null, null, null),
                new TenancyFilter(null, true, null, null, null),
                new TenancyFilter(null, null, "A", null, null),
                new TenancyFilter(null, null, null, 12, null)
            }) {
                for (@Nullable String beyond : new @Nullable String[] {null, "2026-02-01/"}) {
                    assertThat(Plans.indexes(tenancies.explain(filter, beyond, 21)))
                            .as("%s beyond %s", filter, beyond)
                            .isNotEmpty()
                            .doesNotContain(Plans.READS_ALL, "_id_");
                }
            }
        }
    }
}
