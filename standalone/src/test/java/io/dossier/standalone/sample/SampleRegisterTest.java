package io.dossier.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.sample.SampleOffice.SampleCallback;
import io.dossier.standalone.sample.SampleOffice.SampleComplaint;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of the sample office looks like one, whatever the seed. */
class SampleRegisterTest {
    private static double share(List<SampleComplaint> complaints, Predicate<SampleComplaint> which) {
        return 100.0 * complaints.stream().filter(which).count() / complaints.size();
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleOffice.SEED, 1, -77})
    void itHasAFewThousandMattersOfAllKindsWithRealisticShares(long seed) {
        List<SampleComplaint> complaints = SampleOffice.generate(seed).complaints();

        assertThat(complaints).hasSizeBetween(3_000, 4_500);
        assertThat(complaints).extracting(row -> row.value("complaint_ref")).doesNotHaveDuplicates();
        assertThat(share(complaints, row -> row.value("kind").equals("REPAIR"))).isBetween(45.0, 60.0);
        assertThat(share(complaints, row -> row.value("kind").equals("MISCONDUCT")))
                .isBetween(0.8, 3.5);
        assertThat(share(complaints, row -> row.value("severity").equals("SPECIAL")))
                .isBetween(0.4, 2.5);
        assertThat(share(complaints, row -> row.value("severity").equals("SERIOUS")))
                .isBetween(3.0, 10.0);
        assertThat(share(complaints, row -> !row.value("on_the_spot_solution").isEmpty()))
                .isBetween(6.0, 16.0);
        assertThat(share(complaints, row -> row.value("unit_id").isEmpty())).isBetween(12.0, 28.0);
        assertThat(share(complaints, row -> !row.value("malicious_reason").isEmpty()))
                .isBetween(0.02, 1.5);
        assertThat(share(complaints, row -> !row.value("reopened_at").isEmpty()))
                .isBetween(0.4, 2.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleOffice.SEED, 1, -77})
    void everyTenthCustomerWhoIsReachedIsNotSatisfiedAndNobodyIsCalledBeforeThereIsAResult(long seed) {
        List<SampleCallback> callbacks = SampleOffice.generate(seed).callbacks();
        long reached = callbacks.stream()
                .filter(row -> row.value("reached").equals("yes"))
                .count();
        long dissatisfied = callbacks.stream()
                .filter(row -> row.value("satisfied").equals("no"))
                .count();

        assertThat(100.0 * dissatisfied / reached).isBetween(8.0, 12.0);
        assertThat(100.0 - 100.0 * reached / callbacks.size()).isBetween(6.0, 12.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleOffice.SEED, 1, -77})
    void theLastWeeksAreStillOpenAndWhatIsOlderIsClosed(long seed) {
        List<SampleComplaint> open = SampleOffice.generate(seed).complaints().stream()
                .filter(row -> row.value("closed_at").isEmpty())
                .toList();

        assertThat(open).hasSizeBetween(20, 150);
        assertThat(open)
                .allSatisfy(row -> assertThat(row.value("registered_at")).isGreaterThan("2026-07-20"));
        assertThat(open).anyMatch(row -> row.value("verified_at").isEmpty());
        assertThat(open).anyMatch(row -> !row.value("signed_off_at").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleOffice.SEED, 1, -77})
    void summersAreBusierThanSprings(long seed) {
        List<SampleComplaint> complaints = SampleOffice.generate(seed).complaints();
        assertThat(share(complaints, row -> Set.of("07", "08").contains(month(row))))
                .isGreaterThan(
                        1.25 * share(complaints, row -> Set.of("03", "04").contains(month(row))));
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleOffice.SEED, 1, -77})
    void telephonesAreOfTheRangeThatIsKeptFreeForFiction(long seed) {
        assertThat(SampleOffice.generate(seed).complaints().stream()
                        .map(row -> row.value("complainant_phone").substring(0, 14))
                        .collect(Collectors.toSet()))
                .containsExactly("+86 21 5555 01");
    }

    private static String month(SampleComplaint row) {
        return row.value("registered_at").substring(5, 7);
    }
}
