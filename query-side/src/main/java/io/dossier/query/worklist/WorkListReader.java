package io.dossier.query.worklist;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the open matters. */
@Component
public class WorkListReader {

    private final DocumentReader<WorkShard> shards;

    /** Reads from this store. */
    public WorkListReader(DocumentStore store) {
        this.shards = store.reader(WorkShard.TYPE);
    }

    Map<String, WorkShard> byIds(Collection<String> ids) {
        return shards.byIds(ids);
    }
}
