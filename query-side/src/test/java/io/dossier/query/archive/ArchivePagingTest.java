package io.dossier.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of an archive, put together, are the whole archive in its order, however its entries are spread over buckets. */
class ArchivePagingTest {

    private static final String UNIT = "A-1203";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    /** A unit's archive in memory. */
    private static final class Cabinet {
        private Optional<ArchiveIndex> index = Optional.empty();
        private final Map<String, ArchiveBucket> buckets = new HashMap<>();
        private final List<Entry> all = new ArrayList<>();
        private int reads;

        void file(LocalDate date, Category category, UUID tenancy) {
            long position = all.size() + 1L;
            Entry entry = new Entry(
                    "d" + position,
                    EntryKind.DOCUMENT_FILED,
                    category,
                    DocumentClass.ORIGINAL,
                    date,
                    START.plusSeconds(
                            position % 2 == 0 ? position : position + 3), // who stores later may have begun earlier
                    "往來函",
                    null,
                    tenancy,
                    null,
                    List.of(),
                    position,
                    null,
                    null);
            String bucket = Filing.bucketFor(index, UNIT, entry);
            boolean isNew = index.flatMap(i -> i.label(tenancy)).isEmpty();
            index = Optional.of(Filing.with(index, UNIT, entry, isNew ? Optional.of("星河") : Optional.empty()));
            buckets.put(bucket, ArchiveBucket.with(Optional.ofNullable(buckets.get(bucket)), bucket, entry));
            all.add(entry);
        }

        private Map<String, List<Entry>> entries() {
            Map<String, List<Entry>> entries = new HashMap<>();
            buckets.forEach((id, bucket) -> entries.put(id, bucket.entries()));
            return entries;
        }

        List<Entry> page(ArchiveQuery query) {
            reads = 0;
            Walk walk = new Walk(index.orElseThrow(), query);
            for (List<Leaf> wanted = walk.wanted(); !wanted.isEmpty(); wanted = walk.wanted()) {
                reads += wanted.size();
                walk.accept(wanted, entries());
            }
            return walk.found();
        }

        List<Entry> walk(ArchiveQuery from) {
            List<Entry> found = new ArrayList<>();
            ArchiveQuery query = from;
            List<Entry> page = page(query);
            while (!page.isEmpty()) {
                found.addAll(page);
                query = at(query, page.getLast().key());
                page = page(query);
            }
            return found;
        }
    }

    private static ArchiveQuery all(boolean newestFirst, int limit) {
        return new ArchiveQuery(UNIT, null, null, null, null, null, null, null, newestFirst, null, limit, true);
    }

    private static ArchiveQuery at(ArchiveQuery q, @Nullable EntryKey beyond) {
        return new ArchiveQuery(
                q.unitId(),
                q.asOf(),
                q.category(),
                q.kind(),
                q.documentClass(),
                q.tenancyId(),
                q.from(),
                q.to(),
                q.newestFirst(),
                beyond,
                q.limit(),
                q.withMatters());
    }

    private static Cabinet random(long seed) {
        Random random = new Random(seed);
        Cabinet cabinet = new Cabinet();
        int spread = 1 + random.nextInt(400); // from all on few days to a year's papers
        int papers = 300 + random.nextInt(900);
        for (int i = 0; i < papers; i++) {
            cabinet.file(
                    LocalDate.of(2026, 12, 31).minusDays(random.nextInt(spread)),
                    Category.values()[random.nextInt(Category.values().length)],
                    i < papers / 3 ? FIRST : SECOND);
        }
        return cabinet;
    }

    private static List<Entry> expected(Cabinet cabinet, ArchiveQuery query) {
        Comparator<Entry> oldestFirst = Comparator.comparing(Entry::key);
        return cabinet.all.stream()
                .filter(query::takes)
                .sorted(query.newestFirst() ? oldestFirst.reversed() : oldestFirst)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void pages_of_any_size_in_either_direction_make_up_the_whole(long seed) {
        Cabinet cabinet = random(seed);
        int size = 1 + new Random(seed).nextInt(60);
        for (boolean newestFirst : new boolean[] {true, false}) {
            ArchiveQuery query = all(newestFirst, size);
            assertThat(cabinet.walk(query)).isEqualTo(expected(cabinet, query));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void so_they_do_under_filters_and_as_of_any_moment(long seed) {
        Cabinet cabinet = random(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            LocalDate from = LocalDate.of(2026, 12, 31).minusDays(random.nextInt(300));
            ArchiveQuery query = new ArchiveQuery(
                    UNIT,
                    random.nextBoolean() ? new KnownMoment(1L + random.nextInt(cabinet.all.size()), START) : null,
                    random.nextBoolean() ? Category.PARKING_APPLICATION : null,
                    random.nextBoolean() ? EntryKind.DOCUMENT_FILED : null,
                    random.nextBoolean() ? DocumentClass.ORIGINAL : null,
                    random.nextBoolean() ? FIRST : null,
                    random.nextBoolean() ? from : null,
                    random.nextBoolean() ? from.plusDays(random.nextInt(40)) : null,
                    random.nextBoolean(),
                    null,
                    1 + random.nextInt(20),
                    true);
            assertThat(cabinet.walk(query)).as("%s", query).isEqualTo(expected(cabinet, query));
        }
    }

    @Test
    void a_late_paper_goes_to_its_date_and_does_not_disturb_a_walk_that_has_begun() {
        Cabinet cabinet = new Cabinet();
        for (int i = 0; i < 30; i++) {
            cabinet.file(LocalDate.of(2026, 3, 1).plusDays(i), Category.OTHER, FIRST);
        }
        List<Entry> first = cabinet.page(all(true, 10));
        cabinet.file(LocalDate.of(2026, 3, 29), Category.OTHER, FIRST); // before what was seen
        cabinet.file(LocalDate.of(2026, 3, 5), Category.OTHER, FIRST); // behind it

        List<Entry> rest = cabinet.walk(at(all(true, 10), first.getLast().key()));

        assertThat(rest).hasSize(21).doesNotContainAnyElementsOf(first);
        assertThat(rest.stream()
                        .filter(e -> e.documentDate().equals(LocalDate.of(2026, 3, 5)))
                        .map(Entry::position))
                .containsExactly(32L, 5L);
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205})
    void a_page_has_nothing_that_its_index_does_not_know_yet(long seed) {
        Cabinet cabinet = random(seed);
        Random random = new Random(seed);
        Optional<ArchiveIndex> before = cabinet.index;
        List<Entry> known = List.copyOf(cabinet.all);
        for (int i = 0; i < 80; i++) {
            cabinet.file(LocalDate.of(2026, 12, 31).minusDays(random.nextInt(90)), Category.OTHER, new UUID(0, 3));
        }
        cabinet.index = before; // buckets are written first
        for (boolean newestFirst : new boolean[] {true, false}) {
            ArchiveQuery query = all(newestFirst, 20);
            assertThat(cabinet.walk(query)).hasSameSizeAs(known).hasSameElementsAs(known);
        }
        cabinet.all.retainAll(known);
        ArchiveQuery whole = all(true, known.size() + 1);
        assertThat(cabinet.page(whole)).isEqualTo(expected(cabinet, whole)); // so it does not go on after its last one
    }

    @Test
    void fifty_thousand_papers_of_one_date_fill_small_buckets_and_a_page_reads_few_of_them() {
        Cabinet cabinet = new Cabinet();
        for (int i = 0; i < 50_000; i++) {
            cabinet.file(LocalDate.of(2026, 3, 31), Category.CORRESPONDENCE, FIRST);
        }

        assertThat(cabinet.buckets.values())
                .hasSize(50_000 / ArchiveIndex.ENTRIES_A_BUCKET)
                .allSatisfy(
                        bucket -> assertThat(bucket.entries()).hasSizeLessThanOrEqualTo(ArchiveIndex.ENTRIES_A_BUCKET));
        assertThat(cabinet.page(all(true, 21)).getFirst().position()).isEqualTo(50_000);
        assertThat(cabinet.reads).isLessThanOrEqualTo(3);
        ArchiveQuery middle = at(all(true, 21), new EntryKey(LocalDate.of(2026, 3, 31), 25_000));
        assertThat(cabinet.page(middle).getFirst().position()).isEqualTo(24_999);
        assertThat(cabinet.reads).isLessThanOrEqualTo(3);
    }
}
