package io.dossier.query.callback;

import io.dossier.api.Event;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.callback.CallbackRow.Asked;
import io.dossier.query.export.ExportInterrupted;
import io.dossier.query.export.RowsOverTime;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Callbacks as they were. A callback is of the month in which it is due, and of that in which it was made; both may come to be others.
 *
 * @param past the events that tell of them
 * @param office whose months they are
 */
record CallbacksOverTime(Retelling past, OfficeZone office) implements RowsOverTime<CallbackRow> {

    @Override
    public long changedPosition(CallbackRow row) {
        return row.changedPosition();
    }

    @Override
    public boolean isOf(CallbackRow row, YearMonth month) {
        @Nullable Asked asked = row.asked();
        @Nullable Instant calledAt = asked == null ? null : asked.calledAt();
        return YearMonth.from(row.plan().dueOn()).equals(month)
                || (calledAt != null && office.monthOf(calledAt).equals(month));
    }

    @Override
    public boolean mayHaveBeenOf(CallbackRow row, YearMonth month) {
        return true;
    }

    @Override
    public List<CallbackRow> asOf(List<CallbackRow> rows, long position, Set<Long> without) {
        Map<String, CallbackRows> then = past.ofSubjects(
                rows.stream().map(row -> row.about().complaintId()).collect(Collectors.toSet()),
                position,
                without,
                CallbacksOverTime::retold);
        return rows.stream()
                .map(row -> then.getOrDefault(row.about().complaintId(), CallbackRows.NONE)
                        .at(row.position())
                        .orElseThrow(() -> new ExportInterrupted(
                                "no event up to %d tells of the callback %d".formatted(position, row.position()))))
                .toList();
    }

    private static Optional<CallbackRows> retold(Optional<CallbackRows> before, Event event, Stamp stamp) {
        return event instanceof MatterEvent matter
                ? Optional.of(before.orElse(CallbackRows.NONE).after(matter, stamp.position()))
                : before;
    }
}
