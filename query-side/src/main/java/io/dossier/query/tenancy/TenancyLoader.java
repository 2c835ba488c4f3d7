package io.dossier.query.tenancy;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the documents of all tenancies that a request names at once, and only if more than their names is asked for. */
@Component
public class TenancyLoader {

    /** The data loader's name. */
    public static final String NAME = "tenancies";

    /** Registers the loader. */
    public TenancyLoader(BatchLoaderRegistry registry, TenancyReader reader) {
        registry.<String, TenancyDocument>forName(NAME)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> reader.byIds(ids)));
    }

    /**
     * Something about a tenancy.
     *
     * @throws IllegalStateException later, if the tenancy is named somewhere but its document is not there yet
     */
    public static <T extends @Nullable Object> CompletableFuture<T> about(
            TenancyRef tenancy, DataLoader<String, TenancyDocument> loader, Function<TenancyDocument, T> what) {
        return tenancy.document() != null
                ? CompletableFuture.completedFuture(what.apply(tenancy.document()))
                : loader.load(tenancy.id().toString()).thenApply(what);
    }
}
