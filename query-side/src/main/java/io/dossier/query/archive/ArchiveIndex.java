package io.dossier.query.archive;

import io.dossier.api.archive.Category;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.TextCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's entries are, so that a page is found by ids alone, however many entries there are.
 *
 * <p>The first entries of a month, as many as a bucket holds, go into the month's bucket. What is filed into that month later
 * goes into buckets of its day, numbered as they fill up. So every bucket is small, no entry ever moves, and which bucket takes
 * an entry depends only on this document.
 *
 * @param id the unit's id
 * @param months those that have entries, in the order in which they got their first
 * @param tenancies those that have entries, in the order of moving in
 * @param papers how many papers are filed, by the category's name
 * @param lastPosition position of the last event in it
 */
public record ArchiveIndex(
        @BsonId String id, List<Month> months, List<Label> tenancies, Map<String, Integer> papers, long lastPosition)
        implements Projected {

    /** A bucket stays well below what makes a page slow to read or a filing slow to write. */
    static final int ENTRIES_A_BUCKET = 50;

    /** Where the indexes are kept, each month as {@link Month#line}. They are read by id alone. */
    public static final DocumentType<ArchiveIndex> TYPE = new DocumentType<>(
                    ArchiveIndex.class,
                    "archive_indexes",
                    List.of(),
                    List.of(new TextCodec<>(Month.class, Month::line, Month::parse)))
            .withRows("months", Month.LAYOUT);

    /**
     * A bucket as the index knows it.
     *
     * @param firstPosition position of the first entry in it
     * @param entries how many it holds
     * @param earliest the earliest time at which one of them was recorded; nobody asks, but what an earlier version wrote must be read while it serves
     */
    public record Part(long firstPosition, int entries, Instant earliest) {
        static Part begunWith(Entry entry) {
            return new Part(entry.position(), 1, entry.recordedAt());
        }

        Part plus(Entry entry) {
            return new Part(
                    firstPosition, entries + 1, entry.recordedAt().isBefore(earliest) ? entry.recordedAt() : earliest);
        }

        boolean isFull() {
            return entries >= ENTRIES_A_BUCKET;
        }

        private String line() {
            return Line.of(firstPosition, (long) entries, earliest);
        }

        private static Part read(Line line) {
            return new Part(line.number(), Math.toIntExact(line.number()), line.instant());
        }
    }

    /**
     * A month with entries.
     *
     * @param month such as {@code 2026-03}
     * @param first the month's own bucket
     * @param days those whose later entries did not fit in it
     */
    public record Month(String month, Part first, List<Day> days) {
        static final RowLayout<Month> LAYOUT = RowLayout.of(Month::line, Month::parse, Month::month);

        public Month {
            days = List.copyOf(days);
        }

        /** As one text, which begins with the month. */
        String line() {
            StringJoiner line = Line.joiner().add(Line.of(month)).add(first.line());
            days.forEach(day -> day.addTo(line));
            return line.toString();
        }

        static Month parse(String text) {
            Line line = Line.read(text);
            String month = line.text();
            Part first = Part.read(line);
            List<Day> days = new ArrayList<>();
            while (line.goesOn()) {
                days.add(Day.read(line));
            }
            return new Month(month, first, days);
        }
    }

    /**
     * A day with buckets of its own.
     *
     * @param parts in the order in which they filled up: their positions do not overlap
     */
    public record Day(LocalDate day, List<Part> parts) {
        public Day {
            parts = List.copyOf(parts);
        }

        private void addTo(StringJoiner line) {
            line.add(Line.of(day, (long) parts.size()));
            parts.forEach(part -> line.add(part.line()));
        }

        private static Day read(Line line) {
            LocalDate day = line.date();
            long count = line.number();
            List<Part> parts = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                parts.add(Part.read(line));
            }
            return new Day(day, parts);
        }
    }

    /**
     * A tenancy and what its label was at any time (R1.6).
     *
     * @param names oldest first
     * @param firstDate the earliest document date among its entries
     * @param lastDate the latest
     */
    public record Label(UUID tenancyId, List<Name> names, LocalDate firstDate, LocalDate lastDate) {
        public Label {
            names = List.copyOf(names);
        }

        /** The name that was known at that moment; the first one if the moment lies before it. */
        String asOf(KnownMoment moment) {
            return names.stream()
                    .filter(name -> moment.knew(name.position(), name.recordedAt()))
                    .reduce((earlier, later) -> later)
                    .orElse(names.getFirst())
                    .companyName();
        }

        String current() {
            return names.getLast().companyName();
        }
    }

    /**
     * A name that a company had.
     *
     * @param recordedAt when the office learnt of it
     * @param position of the event that told it; null where an earlier version of this projection wrote it
     */
    public record Name(
            String companyName,
            Instant recordedAt,
            @Nullable Long position) {}

    public ArchiveIndex {
        months = List.copyOf(months);
        tenancies = List.copyOf(tenancies);
        papers = Map.copyOf(papers);
    }

    /** What is known of that tenancy; empty if it has no entries here. */
    Optional<Label> label(UUID tenancyId) {
        return tenancies.stream()
                .filter(label -> label.tenancyId().equals(tenancyId))
                .findFirst();
    }

    /** How many papers of that category are filed. */
    int papers(Category category) {
        return papers.getOrDefault(category.name(), 0);
    }

    static String monthBucket(String unitId, String month) {
        return unitId + "/" + month;
    }

    static String dayBucket(String unitId, LocalDate day, int number) {
        return unitId + "/" + day + "/" + number;
    }
}
