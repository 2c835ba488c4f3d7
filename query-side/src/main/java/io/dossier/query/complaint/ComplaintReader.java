package io.dossier.query.complaint;

import io.dossier.query.complaint.HistoryBucket.Listed;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds matters and pages of histories, those of many units with the same few reads, all of them by id. */
@Component
public class ComplaintReader {

    private final DocumentReader<ComplaintDocument> complaints;
    private final DocumentReader<HistoryIndex> indexes;
    private final DocumentReader<HistoryBucket> buckets;

    /** Reads from this store. */
    public ComplaintReader(DocumentStore store) {
        this.complaints = store.reader(ComplaintDocument.TYPE);
        this.indexes = store.reader(HistoryIndex.TYPE);
        this.buckets = store.reader(HistoryBucket.TYPE);
    }

    Optional<ComplaintDocument> byId(String id) {
        return complaints.byId(id);
    }

    Map<String, ComplaintDocument> byIds(Collection<String> ids) {
        return complaints.byIds(ids);
    }

    /** The pages of these queries, each in its direction. */
    Map<HistoryQuery, List<Listed>> histories(Collection<HistoryQuery> queries) {
        Map<String, HistoryIndex> found = indexes.byIds(
                queries.stream().map(HistoryQuery::history).distinct().toList());
        Map<HistoryQuery, HistoryPage> pages = new LinkedHashMap<>();
        TreeSet<String> wanted = new TreeSet<>();
        for (HistoryQuery query : queries) {
            Optional.ofNullable(found.get(query.history())).ifPresent(index -> {
                HistoryPage page = new HistoryPage(index, query);
                wanted.addAll(page.buckets());
                pages.put(query, page);
            });
        }
        Map<String, HistoryBucket> read = buckets.byIds(wanted);
        Map<HistoryQuery, List<Listed>> answers = new LinkedHashMap<>();
        queries.forEach(query -> answers.put(
                query,
                Optional.ofNullable(pages.get(query)).map(page -> page.of(read)).orElse(List.of())));
        return answers;
    }
}
