package io.dossier.query.renovation;

import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.tenancy.TenancyDocument;
import io.dossier.query.tenancy.TenancyLoader;
import io.dossier.query.tenancy.TenancyRef;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers about renovations. */
@Controller
public class RenovationController {

    private static final String LOADER = "renovations";

    private final RenovationReader renovations;

    /** Answers from this reader; a request's renovations are read at once. */
    public RenovationController(RenovationReader renovations, BatchLoaderRegistry registry) {
        this.renovations = renovations;
        registry.<String, RenovationDocument>forName(LOADER)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> renovations.byIds(ids)));
    }

    /** The renovation of that id; null if there is none. */
    @QueryMapping
    public @Nullable RenovationDocument renovation(@Argument String id) {
        return renovations.byId(Ids.uuid(id, "id").toString()).orElse(null);
    }

    /** A tenancy's renovations, the last applied for first. */
    @SchemaMapping(typeName = "Tenancy", field = "renovations")
    public CompletableFuture<List<RenovationDocument>> ofTenancy(
            TenancyRef tenancy,
            DataLoader<String, TenancyDocument> tenancies,
            DataLoader<String, RenovationDocument> renovations) {
        return TenancyLoader.about(
                        tenancy, tenancies, document -> document.renovationIds().reversed())
                .thenCompose(renovations::loadMany)
                // The two projections are not at the same event all the time: what is not there yet is left out.
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
