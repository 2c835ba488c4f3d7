package io.dossier.query.unit;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the documents of all units that a request names at once. */
@Component
public class UnitLoader {

    /** The data loader's name. */
    public static final String NAME = "units";

    /** Registers the loader. */
    public UnitLoader(BatchLoaderRegistry registry, UnitReader reader) {
        registry.<String, UnitDocument>forName(NAME)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> reader.byIds(ids)));
    }
}
