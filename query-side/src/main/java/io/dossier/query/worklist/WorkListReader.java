package io.dossier.query.worklist;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentReader.Changed;
import io.dossier.query.infrastructure.projection.DocumentReader.Known;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads the open matters. Of what was read before, only the shards that have changed since are read again: with thousands of open matters
 * most of a request would else go into reading what stayed the same.
 */
@Component
public class WorkListReader {

    private final DocumentReader<WorkShard> shards;
    private volatile Read latest = new Read("", Map.of(), List.of());

    private record Shard(long lastPosition, List<Placed> items) {}

    private record Read(String collection, Map<String, Shard> shards, List<Placed> open) {
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

    /** All open matters, the most urgent first, with one read by ids. */
    List<Placed> open() {
        Read before = latest;
        Changed<WorkShard> changed = shards.changed(WorkShard.IDS, before.known());
        if (changed.collection().equals(before.collection())
                && changed.documents().isEmpty()) {
            return before.open();
        }
        Map<String, Shard> now = new HashMap<>();
        if (changed.collection().equals(before.collection())) {
            now.putAll(before.shards());
        }
        changed.documents()
                .forEach((id, shard) -> now.put(
                        id,
                        new Shard(shard.lastPosition(), inOrder(shard.items().map(Placed::of)))));
        List<Placed> open = inOrder(now.values().stream().flatMap(shard -> shard.items().stream()));
        latest = new Read(changed.collection(), Map.copyOf(now), open);
        return open;
    }

    // Shards that are in order already make one that is, in little time.
    private static List<Placed> inOrder(Stream<Placed> matters) {
        return matters.sorted(Placed.MOST_URGENT_FIRST).toList();
    }
}
