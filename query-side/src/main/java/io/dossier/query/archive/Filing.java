package io.dossier.query.archive;

import io.dossier.query.archive.ArchiveIndex.Day;
import io.dossier.query.archive.ArchiveIndex.Label;
import io.dossier.query.archive.ArchiveIndex.Month;
import io.dossier.query.archive.ArchiveIndex.Name;
import io.dossier.query.archive.ArchiveIndex.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where an entry goes, and what the index becomes by it. Pure. */
final class Filing {

    private Filing() {}

    /** The id of the bucket that takes the entry, given the index as it is before. */
    static String bucketFor(Optional<ArchiveIndex> index, String unitId, Entry entry) {
        String month = month(entry);
        Optional<Month> known = index.flatMap(i -> find(i.months(), month));
        if (known.isEmpty() || !known.get().first().isFull()) {
            return ArchiveIndex.monthBucket(unitId, month);
        }
        List<Part> parts = partsOf(known.get(), entry.documentDate());
        boolean begins = parts.isEmpty() || parts.getLast().isFull();
        return ArchiveIndex.dayBucket(unitId, entry.documentDate(), begins ? parts.size() : parts.size() - 1);
    }

    /**
     * The index with the entry in it.
     *
     * @param newName the label that the tenancy has from this entry on; empty if it keeps its own
     */
    static ArchiveIndex with(Optional<ArchiveIndex> index, String unitId, Entry entry, Optional<String> newName) {
        ArchiveIndex before =
                index.orElseGet(() -> new ArchiveIndex(unitId, List.of(), List.of(), Map.of(), entry.position()));
        return new ArchiveIndex(
                unitId,
                months(before.months(), entry),
                labels(before.tenancies(), entry, newName),
                papers(before.papers(), entry),
                entry.position());
    }

    private static List<Month> months(List<Month> before, Entry entry) {
        String month = month(entry);
        return find(before, month)
                .map(known -> replaced(before, known, with(known, entry)))
                .orElseGet(() -> plus(before, new Month(month, Part.begunWith(entry), List.of())));
    }

    private static Month with(Month month, Entry entry) {
        if (!month.first().isFull()) {
            return new Month(month.month(), month.first().plus(entry), month.days());
        }
        LocalDate date = entry.documentDate();
        List<Day> days = month.days().stream()
                .filter(day -> day.day().equals(date))
                .findFirst()
                .map(day -> replaced(month.days(), day, new Day(date, parts(day.parts(), entry))))
                .orElseGet(() -> plus(month.days(), new Day(date, parts(List.of(), entry))));
        return new Month(month.month(), month.first(), days);
    }

    private static List<Part> parts(List<Part> before, Entry entry) {
        return before.isEmpty() || before.getLast().isFull()
                ? plus(before, Part.begunWith(entry))
                : replaced(before, before.getLast(), before.getLast().plus(entry));
    }

    private static List<Label> labels(List<Label> before, Entry entry, Optional<String> newName) {
        UUID tenancyId = entry.tenancyId();
        Optional<Label> known = before.stream()
                .filter(label -> label.tenancyId().equals(tenancyId))
                .findFirst();
        List<Name> names = new ArrayList<>(known.map(Label::names).orElse(List.of()));
        newName.ifPresent(name -> names.add(new Name(name, entry.recordedAt())));
        if (names.isEmpty()) {
            throw new IllegalStateException("tenancy %s never began".formatted(tenancyId));
        }
        LocalDate date = entry.documentDate();
        LocalDate first = known.map(Label::firstDate).filter(date::isAfter).orElse(date);
        LocalDate last = known.map(Label::lastDate).filter(date::isBefore).orElse(date);
        Label label = new Label(tenancyId, names, first, last);
        return known.map(old -> replaced(before, old, label)).orElseGet(() -> plus(before, label));
    }

    private static Map<String, Integer> papers(Map<String, Integer> before, Entry entry) {
        if (entry.category() == null) {
            return before;
        }
        Map<String, Integer> papers = new HashMap<>(before);
        papers.merge(entry.category().name(), 1, Integer::sum);
        return papers;
    }

    private static String month(Entry entry) {
        return YearMonth.from(entry.documentDate()).toString();
    }

    // From the end: an archive is filed in the order of time, but for what comes late.
    private static Optional<Month> find(List<Month> months, String month) {
        for (Month known : months.reversed()) {
            if (known.month().equals(month)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private static List<Part> partsOf(Month month, LocalDate date) {
        return month.days().stream()
                .filter(day -> day.day().equals(date))
                .findFirst()
                .map(Day::parts)
                .orElse(List.of());
    }

    private static <T> List<T> plus(List<T> before, T added) {
        List<T> after = new ArrayList<>(before);
        after.add(added);
        return after;
    }

    private static <T> List<T> replaced(List<T> before, T old, T now) {
        List<T> after = new ArrayList<>(before);
        after.set(after.lastIndexOf(old), now);
        return after;
    }
}
