package io.dossier.query.complaint;

import io.dossier.query.complaint.HistoryBucket.Listed;
import java.util.List;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads all matters that a request names at once, and all its pages of histories. */
@Component
public class ComplaintLoader {

    /** The name of the data loader of matters by id. */
    public static final String NAME = "complaints";

    static final String HISTORIES = "complaintHistories";

    /** Registers the loaders. */
    public ComplaintLoader(BatchLoaderRegistry registry, ComplaintReader reader) {
        registry.<String, ComplaintDocument>forName(NAME)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> reader.byIds(ids)));
        registry.<HistoryQuery, List<Listed>>forName(HISTORIES)
                .registerMappedBatchLoader(
                        (queries, environment) -> Mono.fromCallable(() -> reader.histories(queries)));
    }
}
