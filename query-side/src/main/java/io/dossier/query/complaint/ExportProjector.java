package io.dossier.query.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.callback.CallbackExport;
import io.dossier.query.callback.CallbackRows;
import io.dossier.query.export.RowBlock;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the rows of the register and of the callbacks for reporting jobs, in the order of their positions. */
@Component
public final class ExportProjector implements Projector {

    @Override
    public String name() {
        return CallbackExport.PROJECTION;
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(ExportedMatter.TYPE, CallbackExport.ROWS, RegisterExport.ROWS);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintEvent.class, this::change), new Concern<>(CallbackEvent.class, this::change));
    }

    private List<Change<?>> change(MatterEvent event, Stamp stamp) {
        int shard = sequence().shardOf(event.matter(), RowBlock.SHARDS);
        return List.of(new Change<>(
                ExportedMatter.TYPE,
                event.about(),
                before -> ExportedMatter.after(before, event, stamp),
                (before, after) -> rows(before, after, shard)));
    }

    private static List<Change<?>> rows(Optional<ExportedMatter> before, ExportedMatter after, int shard) {
        List<Change<?>> changes = new ArrayList<>(
                RowBlock.changes(RegisterExport.ROWS, shard, List.of(after.register()), after.lastPosition()));
        List<String> callbacks =
                after.rows().changedSince(before.map(ExportedMatter::rows).orElse(CallbackRows.NONE));
        changes.addAll(RowBlock.changes(CallbackExport.ROWS, shard, callbacks, after.lastPosition()));
        return changes;
    }
}
