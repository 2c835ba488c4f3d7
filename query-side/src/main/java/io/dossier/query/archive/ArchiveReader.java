package io.dossier.query.archive;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds pages of archives, those of many units with the same few reads, all of them by id. */
@Component
public class ArchiveReader {

    private final DocumentReader<ArchiveIndex> indexes;
    private final DocumentReader<ArchiveBucket> buckets;

    /** Reads from this store. */
    public ArchiveReader(DocumentStore store) {
        this.indexes = store.reader(ArchiveIndex.TYPE);
        this.buckets = store.reader(ArchiveBucket.TYPE);
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
            Map<Walk, List<String>> wanted = new LinkedHashMap<>();
            going.forEach(walk -> wanted.put(walk, walk.wanted()));
            wanted.values().removeIf(List::isEmpty);
            TreeSet<String> ids = new TreeSet<>();
            wanted.values().forEach(ids::addAll);
            Map<String, ArchiveBucket> read = buckets.byIds(ids);
            wanted.forEach((walk, its) -> walk.accept(its, read));
            going = new ArrayList<>(wanted.keySet());
        }
    }
}
