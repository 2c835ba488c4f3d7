package io.dossier.query.hotspot;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was counted of months, with one read by ids a month: so no more than one month's documents are held at once. */
@Component
public class HotspotReader {

    private final DocumentReader<HotspotShard> shards;

    /** Reads from this store. */
    public HotspotReader(DocumentStore store) {
        this.shards = store.reader(HotspotShard.TYPE);
    }

    /**
     * The places where most matters were registered in these months.
     *
     * @param kind only matters of that kind; null for all
     * @param limit at most so many places
     */
    List<Hotspot> most(List<YearMonth> months, @Nullable ComplaintKind kind, int limit) {
        Hotspots hotspots = new Hotspots();
        for (YearMonth month : months) {
            hotspots.add(shards.byIds(HotspotShard.ids(month)).values().stream()
                    .flatMap(HotspotShard::rows)
                    .filter(row -> kind == null || row.kind() == kind));
        }
        return hotspots.most(limit);
    }
}
