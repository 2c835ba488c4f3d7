package io.dossier.query.ledger;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps the ledgers of callback days, and how they were closed. In another zone an hour belongs to another day: when the office's zone is
 * set anew, this projection must be rebuilt.
 */
@Component
public final class LedgerProjector implements Projector {

    private final OfficeZone office;

    /** Keeps the days of that office. */
    public LedgerProjector(OfficeZone office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(RepairDays.TYPE, DayClose.TYPE, DayShard.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintEvent.class, this::ofComplaint),
                new Concern<>(CallbackEvent.class, this::ofCallback),
                new Concern<>(CallbackDayEvent.class, LedgerProjector::ofDay));
    }

    private List<Change<?>> ofComplaint(ComplaintEvent event, Stamp stamp) {
        return CompletedRepair.by(event)
                .<List<Change<?>>>map(repair -> {
                    LocalDate day = office.dayOf(repair.completedAt());
                    LedgerRow row = LedgerRow.of(repair, stamp);
                    return List.of(change(
                            event.matter(),
                            before -> RepairDays.with(
                                    before, row, known -> dayOf(known).equals(day))));
                })
                .orElse(List.of());
    }

    private List<Change<?>> ofCallback(CallbackEvent event, Stamp stamp) {
        if (event.matter().kind() != ComplaintKind.REPAIR) {
            return List.of();
        }
        return switch (event) {
            case CallbackRecorded call ->
                List.of(change(
                        call.matter(),
                        before -> RepairDays.with(
                                before, call.about(), row -> row.after(call, stamp), stamp.position())));
            case CallbackArranged e -> List.of();
            case RectificationOrdered e -> List.of();
            case CallbackReviewed e -> List.of();
        };
    }

    private Change<RepairDays> change(Matter matter, Function<Optional<RepairDays>, RepairDays> fold) {
        int shard = sequence().shardOf(matter, DayShard.COUNT);
        return new Change<>(
                RepairDays.TYPE, matter.complaintId().toString(), fold, (before, after) -> rows(before, after, shard));
    }

    /** The rows that changed, each in the ledger of its day: a repair has one in it. */
    private List<Change<?>> rows(Optional<RepairDays> before, RepairDays after, int shard) {
        Set<LedgerRow> known = before.stream().flatMap(RepairDays::rows).collect(Collectors.toSet());
        return after.rows()
                .filter(row -> !known.contains(row))
                .<Change<?>>map(row -> {
                    String id = DayShard.id(dayOf(row), shard);
                    return Change.to(DayShard.TYPE, id, day -> DayShard.with(day, id, row, after.lastPosition()));
                })
                .toList();
    }

    private LocalDate dayOf(LedgerRow row) {
        return office.dayOf(row.repair().completedAt());
    }

    private static List<Change<?>> ofDay(CallbackDayEvent event, Stamp stamp) {
        return switch (event) {
            case CallbackDayClosed e -> List.of(Change.to(DayClose.TYPE, e.about(), before -> DayClose.of(e, stamp)));
        };
    }
}
