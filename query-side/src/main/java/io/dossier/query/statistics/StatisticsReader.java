package io.dossier.query.statistics;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads the sums of months: the documents of their shards by ids, added up. */
@Component
public class StatisticsReader {

    private final DocumentReader<Tally> callbacks;
    private final DocumentReader<Tally> complaints;

    /** Reads from this store. */
    public StatisticsReader(DocumentStore store) {
        this.callbacks = store.reader(Tally.OF_CALLBACKS);
        this.complaints = store.reader(Tally.OF_COMPLAINTS);
    }

    /** The numbers of callbacks in these months, in the order given. */
    Map<YearMonth, Cells> callbacks(List<YearMonth> months) {
        return read(callbacks, months);
    }

    /** The numbers of the matters that were registered in the month. */
    Cells complaints(YearMonth month) {
        return read(complaints, List.of(month)).getOrDefault(month, Cells.NONE);
    }

    private static Map<YearMonth, Cells> read(DocumentReader<Tally> reader, List<YearMonth> months) {
        Map<String, Tally> found = reader.byIds(months.stream()
                .flatMap(month -> Shards.all().stream().map(shard -> Tally.id(month, shard)))
                .toList());
        Map<YearMonth, Cells> sums = new LinkedHashMap<>();
        months.forEach(month -> sums.put(
                month,
                Shards.all().stream()
                        .map(shard -> found.get(Tally.id(month, shard)))
                        .filter(Objects::nonNull)
                        .map(Tally::cells)
                        .reduce(Cells.NONE, Cells::plus)));
        return sums;
    }
}
