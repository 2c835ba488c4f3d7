package io.dossier.standalone.sample;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.standalone.sample.SampleOffice.SamplePaper;
import io.dossier.standalone.sample.SampleOffice.SampleTenancy;
import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample office looks like an office and obeys its rules, whatever the seed. */
class SampleOfficeTest {
    private static final List<Long> SEEDS = List.of(SampleOffice.SEED, 1L, 2L, -77L);

    private final SampleOffice office = SampleOffice.generate(SampleOffice.SEED);

    @Test
    void theSameSeedMakesTheSameOfficeAndAnotherSeedAnother() {
        assertThat(SampleOffice.generate(7)).isEqualTo(SampleOffice.generate(7)).isNotEqualTo(SampleOffice.generate(8));
    }

    @Test
    void itHasThreeBuildingsAndThreeHundredUnits() {
        assertThat(office.units()).hasSize(300).extracting(SampleUnit::unitId).doesNotHaveDuplicates();
        assertThat(office.units()).extracting(SampleUnit::building).containsOnly("A", "B", "C");
    }

    @Test
    void fifteenToTwentyPercentOfTheUnitsAreVacant() {
        for (long seed : SEEDS) {
            SampleOffice any = SampleOffice.generate(seed);
            long occupied = any.tenancies().stream()
                    .filter(tenancy -> tenancy.terminatedOn().isEmpty())
                    .map(SampleTenancy::unitId)
                    .distinct()
                    .count();
            assertThat(300 - occupied).isBetween(45L, 60L);
        }
    }

    @Test
    void unitsAreLetAgain() {
        Map<String, List<SampleTenancy>> byUnit =
                office.tenancies().stream().collect(groupingBy(SampleTenancy::unitId));

        assertThat(byUnit.values())
                .filteredOn(tenancies -> tenancies.size() > 1)
                .hasSizeGreaterThan(80);
        assertThat(office.tenancies())
                .filteredOn(tenancy -> tenancy.terminatedOn().isPresent())
                .hasSizeBetween(100, 200);
    }

    @Test
    void tenanciesObeyTheRules() {
        for (long seed : SEEDS) {
            SampleOffice any = SampleOffice.generate(seed);
            assertThat(any.tenancies()).allSatisfy(tenancy -> {
                assertThat(tenancy.leaseEnd()).isAfterOrEqualTo(tenancy.leaseStart());
                assertThat(tenancy.movedInOn())
                        .isAfterOrEqualTo(tenancy.leaseStart().minusDays(30))
                        .isBeforeOrEqualTo(tenancy.leaseEnd())
                        .isBetween(SampleOffice.FIRST_DAY, SampleOffice.LAST_DAY);
                assertThat(lastDay(tenancy)).isBetween(tenancy.movedInOn(), SampleOffice.LAST_DAY);
            });
            assertThat(any.tenancies()).extracting(SampleTenancy::ref).doesNotHaveDuplicates();
            assertThat(any.tenancies()).extracting(SampleTenancy::companyName).doesNotHaveDuplicates();
        }
    }

    @Test
    void aUnitHasOneTenantAtATime() {
        for (long seed : SEEDS) {
            SampleOffice.generate(seed).tenancies().stream()
                    .collect(groupingBy(SampleTenancy::unitId))
                    .values()
                    .forEach(SampleOfficeTest::assertOneAfterTheOther);
        }
    }

    @Test
    void papersFallIntoTheirTenancyAndAreFiledBeforeTheArchiveIsClosed() {
        for (long seed : SEEDS) {
            SampleOffice any = SampleOffice.generate(seed);
            Map<String, SampleTenancy> tenancies =
                    any.tenancies().stream().collect(Collectors.toMap(SampleTenancy::ref, Function.identity()));
            assertThat(any.papers()).allSatisfy(paper -> {
                SampleTenancy tenancy = requireNonNull(tenancies.get(paper.tenancyRef()));
                assertThat(paper.documentDate()).isBetween(tenancy.movedInOn(), lastDay(tenancy));
                assertThat(paper.filedOn()).isBetween(paper.documentDate(), lastDay(tenancy));
            });
        }
    }

    @Test
    void thousandsOfPapersOfAllCategoriesAndBothClasses() {
        assertThat(office.papers()).hasSizeBetween(6_000, 8_000);
        assertThat(office.papers()).extracting(SamplePaper::ref).doesNotHaveDuplicates();
        for (Category category : Category.values()) {
            assertThat(office.papers())
                    .as(category.name())
                    .filteredOn(paper -> paper.category() == category)
                    .hasSizeGreaterThan(100);
        }
        assertThat(office.papers())
                .filteredOn(paper -> paper.documentClass() == DocumentClass.ORIGINAL)
                .hasSizeBetween(office.papers().size() * 3 / 10, office.papers().size() * 7 / 10);
    }

    @Test
    void aTenthIsFiledLateSoThatTheOrderOfFilingIsNotThatOfTheDates() {
        long late = office.papers().stream()
                .filter(paper -> paper.filedOn().isAfter(paper.documentDate().plusDays(4)))
                .count();

        assertThat(late).isBetween(office.papers().size() / 12L, office.papers().size() / 6L);
        assertThat(office.papers()).extracting(SamplePaper::filedOn).isSorted();
        assertThat(office.papers().stream().map(SamplePaper::documentDate).toList())
                .isNotEqualTo(office.papers().stream()
                        .map(SamplePaper::documentDate)
                        .sorted()
                        .toList());
    }

    @Test
    void formerTenantsHavePapersToo() {
        Set<String> former = office.tenancies().stream()
                .filter(tenancy -> tenancy.terminatedOn().isPresent())
                .map(SampleTenancy::ref)
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(office.papers())
                .filteredOn(paper -> former.contains(paper.tenancyRef()))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void peopleHaveNumbersThatAreKeptFreeForFiction() {
        assertThat(office.tenancies())
                .allSatisfy(tenancy -> assertThat(tenancy.contactPhone()).matches("\\+86 21 5555 01[0-9]{2}"));
    }

    @Test
    void benchmarksGetAsManyPapersAsTheyAskFor() {
        SampleOffice large = SampleOffice.of(3, 2_000, 100_000);

        assertThat(large.papers()).hasSize(100_000);
        assertThat(large.units()).hasSize(2_000).extracting(SampleUnit::unitId).doesNotHaveDuplicates();
        assertThat(large.tenancies()).extracting(SampleTenancy::companyName).doesNotHaveDuplicates();
    }

    private static void assertOneAfterTheOther(List<SampleTenancy> tenancies) {
        List<SampleTenancy> inOrder = tenancies.stream()
                .sorted(Comparator.comparing(SampleTenancy::movedInOn))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(inOrder.get(i - 1).terminatedOn().orElseThrow())
                    .isBefore(inOrder.get(i).movedInOn());
            assertThat(inOrder.get(i - 1).terminatedOn().orElseThrow())
                    .isBefore(inOrder.get(i).leaseStart());
        }
    }

    private static LocalDate lastDay(SampleTenancy tenancy) {
        return tenancy.terminatedOn().orElse(SampleOffice.LAST_DAY);
    }
}
