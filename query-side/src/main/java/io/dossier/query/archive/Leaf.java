package io.dossier.query.archive;

import io.dossier.query.archive.ArchiveIndex.Day;
import io.dossier.query.archive.ArchiveIndex.Label;
import io.dossier.query.archive.ArchiveIndex.Month;
import io.dossier.query.archive.ArchiveIndex.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bucket that may hold entries of a page, and the bounds of what it can hold.
 *
 * @param firstPosition no entry in it was filed before
 * @param oldest no entry in it is older
 * @param newest no entry in it is newer
 */
record Leaf(String bucketId, int entries, long firstPosition, EntryKey oldest, EntryKey newest) {

    /** The buckets that can have entries that the query takes, in the query's direction. */
    static List<Leaf> of(ArchiveIndex index, ArchiveQuery query) {
        List<Leaf> all = new ArrayList<>();
        for (Month month : index.months()) {
            all.add(ofMonth(index.id(), month));
            month.days().forEach(day -> all.addAll(ofDay(index.id(), day)));
        }
        Optional<Label> tenancy = Optional.ofNullable(query.tenancyId()).flatMap(index::label);
        return all.stream()
                .filter(leaf -> leaf.mayHave(query))
                .filter(leaf -> query.tenancyId() == null
                        || tenancy.filter(leaf::mayHave).isPresent())
                .sorted((a, b) -> query.newestFirst() ? b.newest.compareTo(a.newest) : a.oldest.compareTo(b.oldest))
                .toList();
    }

    private static Leaf ofMonth(String unitId, Month month) {
        YearMonth yearMonth = YearMonth.parse(month.month());
        Part part = month.first();
        return new Leaf(
                ArchiveIndex.monthBucket(unitId, month.month()),
                part.entries(),
                part.firstPosition(),
                new EntryKey(yearMonth.atDay(1), Long.MIN_VALUE),
                new EntryKey(yearMonth.atEndOfMonth(), Long.MAX_VALUE));
    }

    private static List<Leaf> ofDay(String unitId, Day day) {
        List<Leaf> leaves = new ArrayList<>();
        for (int number = 0; number < day.parts().size(); number++) {
            Part part = day.parts().get(number);
            boolean last = number == day.parts().size() - 1;
            long lastPosition =
                    last ? Long.MAX_VALUE : day.parts().get(number + 1).firstPosition() - 1;
            leaves.add(new Leaf(
                    ArchiveIndex.dayBucket(unitId, day.day(), number),
                    part.entries(),
                    part.firstPosition(),
                    new EntryKey(day.day(), part.firstPosition()),
                    new EntryKey(day.day(), lastPosition)));
        }
        return leaves;
    }

    private boolean mayHave(ArchiveQuery query) {
        EntryKey beyond = query.beyond();
        return (query.asOf() == null || firstPosition <= query.asOf().position())
                && (query.from() == null || !newest.date().isBefore(query.from()))
                && (query.to() == null || !oldest.date().isAfter(query.to()))
                && (beyond == null
                        || (query.newestFirst() ? oldest.compareTo(beyond) < 0 : newest.compareTo(beyond) > 0));
    }

    private boolean mayHave(Label tenancy) {
        LocalDate first = tenancy.firstDate();
        LocalDate last = tenancy.lastDate();
        return !newest.date().isBefore(first) && !oldest.date().isAfter(last);
    }

    /** The first key in the query's direction that an entry in here can have. */
    EntryKey first(boolean newestFirst) {
        return newestFirst ? newest : oldest;
    }
}
