package io.dossier.query.complaint;

import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds pages of a month's register, with one read by ids. */
@Component
public class RegisterReader {

    private final DocumentReader<RegisterShard> shards;

    /** Reads from this store. */
    public RegisterReader(DocumentStore store) {
        this.shards = store.reader(RegisterShard.TYPE);
    }

    /**
     * Matters that were registered in that month.
     *
     * @param sight only those of departments that the caller sees
     * @param newestFirst true to go from newer to older; false to go back
     * @param beyond where to go on from, exclusive; null to start at the end that the direction begins with
     */
    List<RegisterShard.Row> page(
            YearMonth month,
            ComplaintFilter filter,
            MattersInSight sight,
            boolean newestFirst,
            @Nullable HistoryPlace beyond,
            int limit) {
        Comparator<HistoryPlace> direction = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return shards.byIds(RegisterShard.ids(month)).values().stream()
                .flatMap(RegisterShard::rows)
                .filter(filter::takes)
                .filter(row -> sight.takes(row.department()))
                .filter(row -> beyond == null || direction.compare(row.place(), beyond) > 0)
                .sorted(Comparator.comparing(RegisterShard.Row::place, direction))
                .limit(limit)
                .toList();
    }
}
