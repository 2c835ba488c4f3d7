package io.dossier.query.ledger;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads the ledgers of days, with two reads by ids however many days there are. */
@Component
public class LedgerReader {

    private final DocumentReader<DayShard> shards;
    private final DocumentReader<DayClose> closes;

    /** Reads from this store. */
    public LedgerReader(DocumentStore store) {
        this.shards = store.reader(DayShard.TYPE);
        this.closes = store.reader(DayClose.TYPE);
    }

    /** The ledgers of these days, in their order; also of days on which nothing happened. */
    List<CallbackDay> days(List<LocalDate> days) {
        // What was known at a close is read after it, so that no record speaks of repairs that its ledger does not
        // show.
        Map<String, DayClose> closed =
                closes.byIds(days.stream().map(LocalDate::toString).toList());
        Map<String, DayShard> found =
                shards.byIds(days.stream().flatMap(DayShard::ids).toList());
        return days.stream()
                .map(day -> new CallbackDay(
                        day,
                        DayShard.ids(day)
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .flatMap(DayShard::rows)
                                .sorted(LedgerPlace.IN_ORDER)
                                .toList(),
                        closed.get(day.toString())))
                .toList();
    }
}
