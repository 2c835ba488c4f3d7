package io.dossier.query.hotspot;

import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Counts the matters of each month by place and kind (R6.16). In another zone a matter may belong to another month: when the office's
 * zone is set anew, this projection must be rebuilt.
 */
@Component
public final class HotspotProjector implements Projector {

    private final OfficeZone office;

    /** Counts by the months of that office. */
    public HotspotProjector(OfficeZone office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "hotspot";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(HotspotMatter.TYPE, HotspotShard.TYPE);
    }

    /** Nothing else that happens to a matter changes what is counted, and most of what happens is something else. */
    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintRegistered.class, this::registered),
                new Concern<>(ComplaintFlaggedMalicious.class, this::flagged));
    }

    private List<Change<?>> registered(ComplaintRegistered event, Stamp stamp) {
        YearMonth month = office.monthOf(event.registeredAt());
        return counted(
                event,
                before -> HotspotMatter.registered(event.about(), month, stamp.position()),
                HotspotCount.REGISTERED);
    }

    private List<Change<?>> flagged(ComplaintFlaggedMalicious event, Stamp stamp) {
        return counted(event, before -> HotspotMatter.flagged(before, stamp.position()), HotspotCount.FLAGGED);
    }

    private List<Change<?>> counted(
            ComplaintEvent event, Function<Optional<HotspotMatter>, HotspotMatter> fold, HotspotCount more) {
        int shard = sequence().shardOf(event.matter(), HotspotShard.COUNT);
        HotspotRow where = HotspotRow.of(event.matter());
        return List.of(new Change<>(HotspotMatter.TYPE, event.about(), fold, (before, after) -> {
            if (before.filter(HotspotMatter::malicious).isPresent()) {
                return List.of(); // flagged once more
            }
            String id = HotspotShard.id(after.month(), shard);
            return List.of(Change.to(
                    HotspotShard.TYPE, id, known -> HotspotShard.with(known, id, where, more, after.lastPosition())));
        }));
    }
}
