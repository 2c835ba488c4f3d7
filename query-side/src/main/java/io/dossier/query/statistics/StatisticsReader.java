package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.statistics.Submissions.Submitted;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the sums of months: the documents of their shards by ids, added up. */
@Component
public class StatisticsReader {

    private final DocumentStore store;

    /** Reads from this store. */
    public StatisticsReader(DocumentStore store) {
        this.store = store;
    }

    /**
     * Which submission of which month.
     *
     * @param month the month
     * @param number from 1
     */
    record Frozen(YearMonth month, int number) {}

    /** The numbers of these months as they are now, in the order given. */
    Map<YearMonth, Cells> current(Sheet sheet, Collection<YearMonth> months) {
        return read(sheet.current(), months, Tally::id);
    }

    /** The numbers of the month as they are now. */
    Cells current(Sheet sheet, YearMonth month) {
        return current(sheet, List.of(month)).getOrDefault(month, Cells.NONE);
    }

    /**
     * Numbers as they are now.
     *
     * @param lastPosition position of the last event that any of their documents took in
     */
    record Counted(Cells cells, long lastPosition) {}

    /** The numbers of the month as they are now, and how far they are. */
    Counted counted(Sheet sheet, YearMonth month) {
        Collection<Tally> found = byShards(store.reader(sheet.current()), List.of(month), Tally::id)
                .values();
        return new Counted(
                found.stream().map(Tally::cells).reduce(Cells.NONE, Cells::plus),
                found.stream().mapToLong(Tally::lastPosition).max().orElse(0));
    }

    /** The numbers of these submissions. */
    Map<Frozen, Cells> frozen(Sheet sheet, Collection<Frozen> submissions) {
        return read(
                sheet.frozen(),
                submissions,
                (frozen, shard) -> Submissions.frozenId(frozen.month(), frozen.number(), shard));
    }

    /** The numbers of a submission. */
    Cells frozen(Sheet sheet, YearMonth month, int number) {
        Frozen asked = new Frozen(month, number);
        return frozen(sheet, List.of(asked)).getOrDefault(asked, Cells.NONE);
    }

    private <K> Map<K, Cells> read(DocumentType<Tally> type, Collection<K> keys, BiFunction<K, Integer, String> id) {
        Map<String, Tally> found = byShards(store.reader(type), keys, id);
        Map<K, Cells> sums = new LinkedHashMap<>();
        keys.forEach(key -> sums.put(
                key,
                Shards.all().stream()
                        .map(shard -> found.get(id.apply(key, shard)))
                        .filter(Objects::nonNull)
                        .map(Tally::cells)
                        .reduce(Cells.NONE, Cells::plus)));
        return sums;
    }

    private static <K, D extends Projected> Map<String, D> byShards(
            DocumentReader<D> reader, Collection<K> keys, BiFunction<K, Integer, String> id) {
        return reader.byIds(keys.stream()
                .flatMap(key -> Shards.all().stream().map(shard -> id.apply(key, shard)))
                .toList());
    }

    /** The submissions of these months, in order; those that every shard has frozen, for a part of them cannot be read. */
    Map<YearMonth, List<Submitted>> submissions(Collection<YearMonth> months) {
        Map<String, Submissions> found = byShards(store.reader(Submissions.TYPE), months, Tally::id);
        Map<YearMonth, List<Submitted>> all = new LinkedHashMap<>();
        months.forEach(month -> all.put(
                month,
                Shards.all().stream()
                        .map(shard -> found.get(Tally.id(month, shard)))
                        .map(shard -> shard == null ? List.<Submitted>of() : shard.submissions())
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of())));
        return all;
    }

    /** The submissions of a month, in order. */
    List<Submitted> submissions(YearMonth month) {
        return submissions(List.of(month)).getOrDefault(month, List.of());
    }

    /** Those of the months in which anything is counted. Mostly the first shard tells it already. */
    List<YearMonth> withFigures(List<YearMonth> months) {
        Map<String, Tally> first = new LinkedHashMap<>();
        for (Sheet sheet : Sheet.values()) {
            store
                    .reader(sheet.current())
                    .byIds(months.stream().map(month -> Tally.id(month, 0)).toList())
                    .values()
                    .stream()
                    .filter(tally -> !tally.isEmpty())
                    .forEach(tally -> first.put(tally.id(), tally));
        }
        List<YearMonth> others = months.stream()
                .filter(month -> !first.containsKey(Tally.id(month, 0)))
                .toList();
        Map<YearMonth, Cells> callbacks = current(Sheet.CALLBACKS, others);
        Map<YearMonth, Cells> complaints = current(Sheet.COMPLAINTS, others);
        return months.stream()
                .filter(month -> first.containsKey(Tally.id(month, 0))
                        || Stream.of(callbacks, complaints)
                                .anyMatch(sums ->
                                        !sums.getOrDefault(month, Cells.NONE).isEmpty()))
                .toList();
    }
}
