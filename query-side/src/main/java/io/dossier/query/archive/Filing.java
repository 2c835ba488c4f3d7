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
import java.util.function.Predicate;

/** Where an entry goes, and what the index becomes by it. Pure. */
final class Filing {

    private Filing() {}

    /** The id of the bucket that takes the entry, given the index as it is before. */
    static String bucketFor(Optional<ArchiveIndex> index, String unitId, Entry entry) {
        String month = month(entry);
        List<Month> months = index.map(ArchiveIndex::months).orElse(List.of());
        int known = find(months, any -> any.month().equals(month));
        if (known < 0 || !months.get(known).first().isFull()) {
            return ArchiveIndex.monthBucket(unitId, month);
        }
        List<Day> days = months.get(known).days();
        int day = find(days, any -> any.day().equals(entry.documentDate()));
        List<Part> parts = day < 0 ? List.of() : days.get(day).parts();
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
        int known = find(before, any -> any.month().equals(month));
        return known < 0
                ? plus(before, new Month(month, Part.begunWith(entry), List.of()))
                : replaced(before, known, with(before.get(known), entry));
    }

    private static Month with(Month month, Entry entry) {
        if (!month.first().isFull()) {
            return new Month(month.month(), month.first().plus(entry), month.days());
        }
        LocalDate date = entry.documentDate();
        int known = find(month.days(), any -> any.day().equals(date));
        List<Day> days = known < 0
                ? plus(month.days(), new Day(date, parts(List.of(), entry)))
                : replaced(
                        month.days(),
                        known,
                        new Day(date, parts(month.days().get(known).parts(), entry)));
        return new Month(month.month(), month.first(), days);
    }

    private static List<Part> parts(List<Part> before, Entry entry) {
        return before.isEmpty() || before.getLast().isFull()
                ? plus(before, Part.begunWith(entry))
                : replaced(before, before.size() - 1, before.getLast().plus(entry));
    }

    private static List<Label> labels(List<Label> before, Entry entry, Optional<String> newName) {
        int known = find(before, label -> label.tenancyId().equals(entry.tenancyId()));
        List<Name> names = known < 0 ? List.of() : before.get(known).names();
        if (newName.isPresent()) {
            names = plus(names, new Name(newName.get(), entry.recordedAt(), entry.position()));
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("tenancy %s never began".formatted(entry.tenancyId()));
        }
        LocalDate date = entry.documentDate();
        if (known < 0) {
            return plus(before, new Label(entry.tenancyId(), names, date, date));
        }
        Label old = before.get(known);
        return newName.isEmpty() && !date.isBefore(old.firstDate()) && !date.isAfter(old.lastDate())
                ? before
                : replaced(
                        before,
                        known,
                        new Label(
                                old.tenancyId(),
                                names,
                                date.isBefore(old.firstDate()) ? date : old.firstDate(),
                                date.isAfter(old.lastDate()) ? date : old.lastDate()));
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
    private static <T> int find(List<T> all, Predicate<T> wanted) {
        int index = all.size() - 1;
        while (index >= 0 && !wanted.test(all.get(index))) {
            index--;
        }
        return index;
    }

    private static <T> List<T> plus(List<T> before, T added) {
        List<T> after = new ArrayList<>(before);
        after.add(added);
        return after;
    }

    private static <T> List<T> replaced(List<T> before, int index, T now) {
        List<T> after = new ArrayList<>(before);
        after.set(index, now);
        return after;
    }
}
