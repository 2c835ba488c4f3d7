package io.dossier.query.worklist;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the open matters together, as work lists show them. */
@Component
public final class WorkListProjector implements Projector {

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public int version() {
        return 3; // 1 did not tell what waits for a department; 2 was never released
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(WorkMatter.TYPE, WorkShard.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintEvent.class, this::change), new Concern<>(CallbackEvent.class, this::change));
    }

    private List<Change<?>> change(MatterEvent event, Stamp stamp) {
        String shard = Integer.toString(sequence().shardOf(event.matter(), WorkShard.COUNT));
        return List.of(new Change<>(
                WorkMatter.TYPE,
                event.about(),
                before -> WorkMatter.after(before, event, stamp),
                (before, after) -> items(before, after, shard)));
    }

    private static List<Change<?>> items(Optional<WorkMatter> before, WorkMatter after, String shard) {
        Optional<WorkItem> item = after.item();
        return item.equals(before.flatMap(WorkMatter::item))
                ? List.of()
                : List.of(Change.to(
                        WorkShard.TYPE,
                        shard,
                        known -> WorkShard.with(known, shard, after.id(), item, after.lastPosition())));
    }
}
