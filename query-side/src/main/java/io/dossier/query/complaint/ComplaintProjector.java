package io.dossier.query.complaint;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.complaint.HistoryBucket.Listed;
import io.dossier.query.complaint.RegisterShard.Row;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Sequence;
import io.dossier.query.infrastructure.projection.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps one document a matter, and enters each matter in the month's register and in the histories of its unit and its tenancy.
 * In another zone a matter may belong to another month: when the office's zone is set anew, this projection must be rebuilt.
 */
@Component
public final class ComplaintProjector implements Projector {

    private final OfficeZone office;

    /** Registers matters by the months of that office. */
    public ComplaintProjector(OfficeZone office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public int version() {
        return 2; // 1 did not ask that an unfounded matter is verified anew when it is taken up again
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(ComplaintDocument.TYPE, HistoryIndex.TYPE, HistoryBucket.TYPE, RegisterShard.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintEvent.class, this::ofComplaint),
                new Concern<>(CallbackEvent.class, this::ofCallback));
    }

    @Override
    public Sequence sequence() {
        return Sequence.BY_UNIT; // whose histories are written by its matters
    }

    private List<Change<?>> ofComplaint(ComplaintEvent event, Stamp stamp) {
        List<Change<?>> changes = new ArrayList<>();
        // First, for it is written first: what a history names can be read.
        changes.add(change(event, before -> Complaints.after(before, event, stamp)));
        if (event instanceof ComplaintRegistered registered) {
            Listed listed = new Listed(event.about(), registered.registeredAt(), stamp.position());
            event.matter().unitId().ifPresent(unit -> changes.add(entered(HistoryIndex.ofUnit(unit.value()), listed)));
            event.matter()
                    .tenancyId()
                    .ifPresent(tenancy -> changes.add(entered(HistoryIndex.ofTenancy(tenancy), listed)));
        }
        return changes;
    }

    private List<Change<?>> ofCallback(CallbackEvent event, Stamp stamp) {
        return List.of(change(event, before -> Complaints.after(before, event, stamp)));
    }

    private Change<ComplaintDocument> change(
            MatterEvent event, Function<Optional<ComplaintDocument>, ComplaintDocument> fold) {
        int shard = sequence().shardOf(event.matter(), RegisterShard.COUNT);
        return new Change<>(
                ComplaintDocument.TYPE, event.about(), fold, (before, after) -> registered(before, after, shard));
    }

    private List<Change<?>> registered(Optional<ComplaintDocument> before, ComplaintDocument after, int shard) {
        Row row = Row.of(after);
        if (before.map(Row::of).filter(row::equals).isPresent()) {
            return List.of();
        }
        String id = RegisterShard.id(office.monthOf(row.registeredAt()), shard);
        return List.of(
                Change.to(RegisterShard.TYPE, id, known -> RegisterShard.with(known, id, row, after.lastPosition())));
    }

    private static Change<HistoryIndex> entered(String history, Listed matter) {
        return new Change<>(
                HistoryIndex.TYPE,
                history,
                index -> HistoryIndex.with(index, history, matter.place()),
                (before, after) -> {
                    String bucketId = HistoryIndex.bucketFor(before, history, matter.place());
                    return List.of(Change.to(
                            HistoryBucket.TYPE, bucketId, bucket -> HistoryBucket.with(bucket, bucketId, matter)));
                });
    }
}
