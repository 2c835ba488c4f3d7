package io.dossier.query.worklist;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the open matters. */
@Component
public class WorkListReader {

    private final DocumentReader<WorkShard> shards;

    /** Reads from this store. */
    public WorkListReader(DocumentStore store) {
        this.shards = store.reader(WorkShard.TYPE);
    }

    /** All open matters, in no particular order, with one read by ids. */
    List<WorkItem> open() {
        return shards.byIds(WorkShard.IDS).values().stream()
                .flatMap(WorkShard::items)
                .toList();
    }
}
