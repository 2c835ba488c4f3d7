package io.dossier.query.renovation;

import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds renovations. */
@Component
public class RenovationReader {

    private final DocumentReader<RenovationDocument> renovations;

    /** Reads from this store. */
    public RenovationReader(DocumentStore store) {
        this.renovations = store.reader(RenovationDocument.TYPE);
    }

    Optional<RenovationDocument> byId(String id) {
        return renovations.byId(id);
    }

    Map<String, RenovationDocument> byIds(Collection<String> ids) {
        return renovations.byIds(ids);
    }
}
