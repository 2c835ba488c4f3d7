package io.dossier.query.ledger;

import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair in the ledger of a day on which it was completed. Names and texts stand with the matter.
 *
 * @param repair which it is, and whether its customer was called
 * @param position of the event that completed it
 * @param firstCall the first time that the customer was called or visited about it; null if never
 * @param reachedAt when the customer was reached; null if never
 */
public record LedgerRow(
        CompletedRepair repair,
        long position,
        @Nullable FirstCall firstCall,
        @Nullable Instant reachedAt) {

    /** Of the rows of a ledger, in which a repair stands once. */
    static final RowLayout<LedgerRow> LAYOUT =
            RowLayout.of(LedgerRow::line, LedgerRow::parse, row -> row.repair().complaintId());

    /**
     * The first time that the customer was called or visited.
     *
     * @param calledBy id of the person who recorded it; null where that is not recorded
     * @param position of the callback's event
     */
    public record FirstCall(
            CallbackMethod method,
            Instant calledAt,
            @Nullable String calledBy,
            long position) {}

    static LedgerRow of(CompletedRepair repair, Stamp stamp) {
        return new LedgerRow(repair, stamp.position(), null, null);
    }

    LedgerRow after(CallbackRecorded call, Stamp stamp) {
        CompletedRepair after = repair.after(call);
        return after.equals(repair)
                ? this
                : new LedgerRow(
                        after,
                        position,
                        firstCall == null
                                ? new FirstCall(call.method(), call.calledAt(), stamp.actor(), stamp.position())
                                : firstCall,
                        call.reached() ? call.calledAt() : reachedAt);
    }

    /** As one text, which begins with the matter's id. */
    String line() {
        String line = Line.of(
                repair.complaintId().toString(),
                repair.unitId().map(UnitId::value).orElse(null),
                repair.building().orElse(null),
                repair.department(),
                repair.completedAt(),
                (long) repair.attempts(),
                repair.reached(),
                repair.satisfied().orElse(false),
                position);
        if (firstCall == null) {
            return line;
        }
        return Line.joined(
                line,
                Line.of(
                        firstCall.method(),
                        firstCall.calledAt(),
                        firstCall.calledBy(),
                        firstCall.position(),
                        reachedAt == null ? null : reachedAt.toString()));
    }

    static LedgerRow parse(String text) {
        Line line = Line.read(text);
        UUID complaintId = UUID.fromString(line.text());
        Optional<UnitId> unitId = Optional.ofNullable(line.textOrNull()).map(UnitId::new);
        Optional<String> building = Optional.ofNullable(line.textOrNull());
        String department = line.text();
        Instant completedAt = line.instant();
        int attempts = Math.toIntExact(line.number());
        boolean reached = line.flag();
        boolean satisfied = line.flag();
        CompletedRepair repair = new CompletedRepair(
                complaintId,
                unitId,
                building,
                department,
                completedAt,
                attempts,
                reached,
                reached ? Optional.of(satisfied) : Optional.empty());
        long position = line.number();
        if (!line.goesOn()) {
            return new LedgerRow(repair, position, null, null);
        }
        FirstCall call =
                new FirstCall(line.constant(CallbackMethod.class), line.instant(), line.textOrNull(), line.number());
        @Nullable String reachedAt = line.textOrNull();
        return new LedgerRow(repair, position, call, reachedAt == null ? null : Instant.parse(reachedAt));
    }
}
