package io.dossier.query.architecture.planted;

import io.dossier.api.unit.UnitEvent;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.unit.UnitDocument;
import java.util.List;

/** A projector that is not pure. */
public record ReadsWhileProjecting(DocumentStore store) implements Projector {
    @Override
    public String name() {
        return "planted";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of();
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(new Concern<>(UnitEvent.class, this::ofUnit));
    }

    private List<Change<?>> ofUnit(UnitEvent event, Stamp stamp) {
        store.reader(UnitDocument.TYPE).byId(event.unitId().value());
        return List.of();
    }
}
