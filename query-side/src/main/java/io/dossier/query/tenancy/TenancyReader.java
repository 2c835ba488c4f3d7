package io.dossier.query.tenancy;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds tenancies. */
@Component
public class TenancyReader {

    private final DocumentReader<TenancyDocument> tenancies;

    /** Reads from this store. */
    public TenancyReader(DocumentStore store) {
        this.tenancies = store.reader(TenancyDocument.TYPE);
    }

    Optional<TenancyDocument> byId(String id) {
        return tenancies.byId(id);
    }

    Map<String, TenancyDocument> byIds(Collection<String> ids) {
        return tenancies.byIds(ids);
    }

    List<TenancyDocument> list(TenancyFilter filter, @Nullable String beyondSortKey, int limit) {
        return tenancies.inOrder(filter.condition(beyondSortKey), "sortKey", false, limit);
    }

    Document explain(TenancyFilter filter, @Nullable String beyondSortKey, int limit) {
        return tenancies.explain(filter.condition(beyondSortKey), "sortKey", false, limit);
    }
}
