package io.dossier.query.ledger;

import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.ledger.DepartmentCounts;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.query.infrastructure.access.MattersInSight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a day.
 *
 * @param date the day in the office's zone
 * @param rows the repairs that were completed on it, as of now, in the order of their completion
 * @param close how it was closed; null while it is open
 */
public record CallbackDay(
        LocalDate date, List<LedgerRow> rows, @Nullable DayClose close) {
    public CallbackDay {
        rows = List.copyOf(rows);
    }

    /** Whether it was formally closed. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** Those of a department. */
    public record OfDepartment(String department, DayCounts counts) {
        static List<OfDepartment> all(Collection<DepartmentCounts> counts) {
            return counts.stream()
                    .map(own -> new OfDepartment(own.department(), DayCounts.of(own.counts())))
                    .toList();
        }
    }

    /**
     * The record of the formal close.
     *
     * @param completedAfterClose how many repairs of the day became known only after it
     * @param calledAfterClose how many of those uncalled then were called since
     */
    public record Closed(
            Instant closedAt,
            @Nullable String closedBy,
            long asOfPosition,
            DayCounts counts,
            List<OfDepartment> byDepartment,
            List<UncalledRepair> uncalled,
            int completedAfterClose,
            int calledAfterClose) {}

    /** A repair of the day as the portal shows it; see the schema. */
    public record Repair(
            LedgerRow row,
            Outcome outcome,
            boolean afterClose,
            @Nullable String reason) {}

    /** Whether it was formally closed. */
    public State state() {
        return close == null ? State.OPEN : State.CLOSED;
    }

    private List<CompletedRepair> repairs() {
        return rows.stream().map(LedgerRow::repair).toList();
    }

    /** Of all that is known now. */
    public DayCounts counts() {
        return DayCounts.of(CallbackCounts.of(repairs()));
    }

    /** Of all that is known now, by the departments' ids. */
    public List<OfDepartment> byDepartment() {
        return OfDepartment.all(DepartmentCounts.of(repairs()));
    }

    /** The record of the formal close; null while it is open. */
    public @Nullable Closed closed() {
        return close == null
                ? null
                : new Closed(
                        close.closedAt(),
                        close.closedBy(),
                        close.asOfPosition(),
                        DayCounts.of(close.counts()),
                        OfDepartment.all(close.byDepartment()),
                        close.uncalled().toList(),
                        Math.toIntExact(rows.stream()
                                .filter(row -> row.position() > close.asOfPosition())
                                .count()),
                        calledAfter(close));
    }

    private int calledAfter(DayClose record) {
        List<LedgerRow> calledSince = rows.stream()
                .filter(row -> row.position() <= record.asOfPosition())
                .filter(row -> row.firstCall() != null && row.firstCall().position() > record.asOfPosition())
                .toList();
        return calledSince.size();
    }

    /** The repairs in sight of that outcome, or all, from beyond that place on, at most so many. */
    List<Repair> page(@Nullable Outcome outcome, MattersInSight sight, @Nullable LedgerPlace beyond, int limit) {
        return rows.stream()
                .filter(row -> sight.takes(row.repair().department()))
                .filter(row -> outcome == null || Outcome.of(row.repair()) == outcome)
                .filter(row -> beyond == null || LedgerPlace.of(row).compareTo(beyond) > 0)
                .limit(limit)
                .map(this::shown)
                .toList();
    }

    private Repair shown(LedgerRow row) {
        return new Repair(
                row,
                Outcome.of(row.repair()),
                close != null && row.position() > close.asOfPosition(),
                close == null
                        ? null
                        : close.uncalled()
                                .filter(uncalled -> uncalled.complaintId()
                                        .equals(row.repair().complaintId()))
                                .map(UncalledRepair::reason)
                                .findFirst()
                                .orElse(null));
    }
}
