package io.dossier.query.archive;

import io.dossier.query.infrastructure.graphql.PageProperties;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds pages of archives, those of many units with the same few reads, all of them by id. */
@Component
public class ArchiveReader {

    private final DocumentReader<ArchiveIndex> indexes;
    private final KnownBuckets buckets;

    /** Reads from this store. */
    public ArchiveReader(DocumentStore store, PageProperties pages) {
        this.indexes = store.reader(ArchiveIndex.TYPE);
        this.buckets = new KnownBuckets(store.reader(ArchiveBucket.TYPE), pages.entriesKept());
    }

    Map<String, ArchiveIndex> indexes(Collection<String> unitIds) {
        return indexes.byIds(unitIds);
    }

    /** The pages of these queries, in their order. */
    List<ArchivePage> pages(List<ArchiveQuery> queries) {
        Map<String, ArchiveIndex> found =
                indexes(queries.stream().map(ArchiveQuery::unitId).distinct().toList());
        Map<ArchiveQuery, Walk> walks = new LinkedHashMap<>();
        for (ArchiveQuery query : queries) {
            Optional.ofNullable(found.get(query.unitId())).ifPresent(index -> walks.put(query, new Walk(index, query)));
        }
        walk(walks.values());
        return queries.stream()
                .map(query -> new ArchivePage(
                        Optional.ofNullable(found.get(query.unitId())),
                        Optional.ofNullable(walks.get(query)).map(Walk::found).orElse(List.of())))
                .toList();
    }

    private void walk(Collection<Walk> walks) {
        List<Walk> going = new ArrayList<>(walks);
        while (!going.isEmpty()) {
            Map<Walk, List<Leaf>> wanted = new LinkedHashMap<>();
            going.forEach(walk -> wanted.put(walk, walk.wanted()));
            wanted.values().removeIf(List::isEmpty);
            Map<String, Integer> entries = new HashMap<>();
            wanted.values().forEach(leaves -> leaves.forEach(leaf -> entries.put(leaf.bucketId(), leaf.entries())));
            Map<String, List<Entry>> read = buckets.entries(entries);
            wanted.forEach((walk, its) -> walk.accept(its, read));
            going = new ArrayList<>(wanted.keySet());
        }
    }
}
