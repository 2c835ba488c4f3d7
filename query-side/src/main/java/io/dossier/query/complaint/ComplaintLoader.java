package io.dossier.query.complaint;

import io.dossier.query.complaint.HistoryBucket.Listed;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.MattersInSight;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads all matters that a request names at once, as far as the caller may see them, and all its pages of histories. */
@Component
public class ComplaintLoader {

    /** The name of the data loader of matters by id. */
    public static final String NAME = "complaints";

    static final String HISTORIES = "complaintHistories";

    /** Registers the loaders. */
    public ComplaintLoader(BatchLoaderRegistry registry, ComplaintReader reader) {
        registry.<String, ComplaintDocument>forName(NAME)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> inSight(reader.byIds(ids))));
        registry.<HistoryQuery, List<Listed>>forName(HISTORIES)
                .registerMappedBatchLoader(
                        (queries, environment) -> Mono.fromCallable(() -> reader.histories(queries)));
    }

    // A matter that the caller may not see is as if it were not there, whatever leads to it.
    private static Map<String, ComplaintDocument> inSight(Map<String, ComplaintDocument> found) {
        MattersInSight sight = CurrentUser.matters();
        return sight.all()
                ? found
                : found.entrySet().stream()
                        .filter(matter -> matter.getValue().isIn(sight))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
