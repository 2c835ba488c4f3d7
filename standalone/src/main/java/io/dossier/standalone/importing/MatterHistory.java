package io.dossier.standalone.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to one matter, step by step in the order of time. A step of which only the day is known is taken to follow what usually
 * comes before it: it happened at the same moment as the latest such step of that day, or where there is none when the day began.
 * Of two steps of one moment the one that usually comes first is first.
 */
final class MatterHistory {
    private MatterHistory() {}

    /**
     * A step and when it happened.
     *
     * @param place the moment by which it is sorted: a callback comes after the one that is counted before it, whenever it is said to
     *     have been made, so that the desk can refuse it
     */
    record Timed(MatterStep step, Instant at, Instant place) {}

    /** All steps of a matter's rows, the earliest first. */
    static List<Timed> of(Optional<ComplaintRow> complaint, List<CallbackRow> callbacks, ZoneId zone) {
        List<MatterStep> steps = new ArrayList<>();
        List<MatterStep> own = complaint.map(ComplaintRow::steps).orElse(List.of());
        own.stream().filter(step -> !isEnd(step)).forEach(steps::add);
        callbacks.forEach(callback -> steps.addAll(callback.steps()));
        own.stream().filter(MatterHistory::isEnd).forEach(steps::add);

        Map<LocalDate, LocalTime> latest = new HashMap<>();
        List<Timed> history = new ArrayList<>();
        Instant lastCallback = Instant.MIN;
        for (MatterStep step : steps) {
            LocalDate day = step.when().day();
            LocalTime time = step.when().time().orElseGet(() -> latest.getOrDefault(day, LocalTime.MIN));
            latest.merge(day, time, (one, other) -> one.isAfter(other) ? one : other);
            Instant at = day.atTime(time).atZone(zone).toInstant();
            Instant place = step.ofCallback() && at.isBefore(lastCallback) ? lastCallback : at;
            if (step.name().startsWith("record-callback:")) {
                lastCallback = place;
            }
            history.add(new Timed(step, at, place));
        }
        history.sort(Comparator.comparing(Timed::place));
        return history;
    }

    private static boolean isEnd(MatterStep step) {
        return step.column().compareTo(Column.CLOSED_AT) >= 0;
    }
}
