package io.dossier.command.ledger;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.ledger.DepartmentCounts;
import io.dossier.api.ledger.UncalledReason;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.api.unit.UnitId;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A callback day is closed when the customer of every repair that was completed that day was called, or it is said why not (R7.13).
 *
 * <p>Today may be closed, for the office closes its day before it goes home; what is completed afterwards is shown as after the close.
 */
public final class DayClosing {
    /** So many uncalled repairs are named in a refusal; of the others it says how many there are. */
    private static final int NAMED = 5;

    private DayClosing() {}

    static final Rule<DayBook, CloseCallbackDay> DAY_IS_OPEN = Rule.<DayBook, CloseCallbackDay>of(
                    "CALLBACK_DAY_CLOSED",
                    Clause.R7_13,
                    "date",
                    s -> s.state().day().isOpen())
            .naming(s -> List.of(
                    s.command().date().toString(),
                    s.state().day().closedAt().map(at -> s.dayOf(at).toString()).orElse("")));

    static final Rule<DayBook, CloseCallbackDay> NOBODY_IS_LEFT_OUT = Rule.<DayBook, CloseCallbackDay>of(
                    "CALLBACK_DAY_UNCALLED",
                    Clause.R7_13,
                    "reasons",
                    s -> !s.state().day().isOpen() || withoutReason(s).isEmpty())
            .naming(s -> List.of(
                    Integer.toString(withoutReason(s).size()),
                    withoutReason(s).stream()
                            .limit(NAMED)
                            .map(DayClosing::named)
                            .collect(Collectors.joining(", "))));

    /** Decides {@link CloseCallbackDay}. */
    public static final Decider<DayBook, CloseCallbackDay> DECIDER = Decider.of(
            CloseCallbackDay.class,
            DayClosing::events,
            List.of(
                    DateRules.notInFuture("date", Optional.of(Clause.R7_13), CloseCallbackDay::date),
                    DAY_IS_OPEN,
                    NOBODY_IS_LEFT_OUT),
            ReasonRules.all());

    private static List<CompletedRepair> withoutReason(Situation<DayBook, CloseCallbackDay> s) {
        Set<UUID> explained =
                s.command().reasons().stream().map(UncalledReason::complaintId).collect(Collectors.toSet());
        return s.state().uncalled().stream()
                .filter(repair -> !explained.contains(repair.complaintId()))
                .toList();
    }

    private static String named(CompletedRepair repair) {
        return repair.complaintId()
                + repair.unitId()
                        .map(UnitId::value)
                        .or(repair::building)
                        .map(place -> " (" + place + ")")
                        .orElse("");
    }

    private static List<Event> events(Situation<DayBook, CloseCallbackDay> s) {
        List<CompletedRepair> completed = s.state().completed();
        Map<UUID, String> reasons = s.command().reasons().stream()
                .collect(Collectors.toMap(UncalledReason::complaintId, UncalledReason::reason));
        Function<CompletedRepair, String> reason = repair -> reasons.getOrDefault(repair.complaintId(), "");
        return List.of(new CallbackDayClosed(
                s.command().date(),
                CallbackCounts.of(completed),
                DepartmentCounts.of(completed),
                s.state().uncalled().stream()
                        .map(repair -> UncalledRepair.of(repair, reason.apply(repair)))
                        .toList(),
                s.state().asOfPosition(),
                s.now().toInstant()));
    }
}
