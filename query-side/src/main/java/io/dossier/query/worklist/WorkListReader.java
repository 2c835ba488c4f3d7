package io.dossier.query.worklist;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentReader.Changed;
import io.dossier.query.infrastructure.projection.DocumentReader.Known;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads the open matters. Of what was read before, only the shards that have changed since are read again: with thousands of open matters
 * most of a request would else go into reading what stayed the same.
 */
@Component
public class WorkListReader {

    private final DocumentReader<WorkShard> shards;
    private volatile Read latest = new Read("", Map.of());

    private record Shard(long lastPosition, List<WorkItem> items) {}

    private record Read(String collection, Map<String, Shard> shards) {
        Known known() {
            return new Known(
                    collection,
                    shards.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, shard -> shard.getValue().lastPosition())));
        }
    }

    /** Reads from this store. */
    public WorkListReader(DocumentStore store) {
        this.shards = store.reader(WorkShard.TYPE);
    }

    /** All open matters, in no particular order, with one read by ids. */
    List<WorkItem> open() {
        Read before = latest;
        Changed<WorkShard> changed = shards.changed(WorkShard.IDS, before.known());
        Map<String, Shard> now = new HashMap<>();
        if (changed.collection().equals(before.collection())) {
            now.putAll(before.shards());
        }
        changed.documents()
                .forEach((id, shard) -> now.put(
                        id, new Shard(shard.lastPosition(), shard.items().toList())));
        if (!changed.documents().isEmpty()) {
            latest = new Read(changed.collection(), Map.copyOf(now));
        }
        return now.values().stream().flatMap(shard -> shard.items().stream()).toList();
    }
}
