package io.dossier.query.complaint;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.export.ExportInterrupted;
import io.dossier.query.export.RowsOverTime;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matters of the register as they were. A matter is of the month in which it was registered, for ever.
 *
 * @param past the events that tell of them
 * @param office whose months they are
 */
record RegisterOverTime(Retelling past, OfficeZone office) implements RowsOverTime<RegisterRow> {

    @Override
    public long changedPosition(RegisterRow row) {
        return row.changedPosition();
    }

    @Override
    public boolean isOf(RegisterRow row, YearMonth month) {
        return office.monthOf(row.entered().registeredAt()).equals(month);
    }

    @Override
    public boolean mayHaveBeenOf(RegisterRow row, YearMonth month) {
        return isOf(row, month);
    }

    @Override
    public List<RegisterRow> asOf(List<RegisterRow> rows, long position, Set<Long> without) {
        Map<String, RegisterRow> then = past.ofSubjects(
                rows.stream().map(row -> row.entered().complaintId()).toList(),
                position,
                without,
                RegisterOverTime::retold);
        return rows.stream()
                .map(row -> Optional.ofNullable(then.get(row.entered().complaintId()))
                        .orElseThrow(() -> new ExportInterrupted("no event up to %d registers the matter of the row %d"
                                .formatted(position, row.entered().position()))))
                .toList();
    }

    private static Optional<RegisterRow> retold(Optional<RegisterRow> before, Event event, Stamp stamp) {
        if (event instanceof ComplaintRegistered registered) {
            return Optional.of(RegisterRow.of(registered, stamp.position()));
        }
        return event instanceof MatterEvent matter ? before.map(row -> row.after(matter, stamp.position())) : before;
    }
}
