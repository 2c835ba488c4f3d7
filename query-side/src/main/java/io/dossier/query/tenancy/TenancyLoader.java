package io.dossier.query.tenancy;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import java.util.UUID;
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
     * @throws QueryProblem TENANCY_NOT_THERE_YET later, if the tenancy is named somewhere but its document is not there yet
     */
    public static <T extends @Nullable Object> CompletableFuture<T> about(
            TenancyRef tenancy, DataLoader<String, TenancyDocument> loader, Function<TenancyDocument, T> what) {
        return tenancy.document() != null
                ? CompletableFuture.completedFuture(what.apply(tenancy.document()))
                : loader.load(tenancy.id().toString()).thenApply(document -> what.apply(there(document)));
    }

    /**
     * The tenancy of that id as it is now, under its current label; null if there is no id.
     *
     * @throws QueryProblem TENANCY_NOT_THERE_YET later, if its document is not there yet
     */
    public static CompletableFuture<@Nullable TenancyRef> ref(
            @Nullable UUID id, DataLoader<String, TenancyDocument> loader) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : loader.load(id.toString()).thenApply(document -> TenancyRef.of(there(document)));
    }

    /**
     * The same as it was known at a moment; null for now.
     *
     * @throws QueryProblem as above
     */
    public static CompletableFuture<@Nullable TenancyRef> ref(
            @Nullable UUID id, DataLoader<String, TenancyDocument> loader, @Nullable KnownMoment asOf) {
        return id == null || asOf == null
                ? ref(id, loader)
                : loader.load(id.toString()).thenApply(document -> TenancyRef.asOf(there(document), asOf));
    }

    // The projection may be behind the one that named the tenancy, or in the middle of a rebuild.
    private static TenancyDocument there(@Nullable TenancyDocument document) {
        if (document == null) {
            throw new QueryProblem(ProblemCode.TENANCY_NOT_THERE_YET, null);
        }
        return document;
    }
}
