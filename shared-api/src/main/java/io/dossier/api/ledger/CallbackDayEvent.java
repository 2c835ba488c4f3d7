package io.dossier.api.ledger;

import io.dossier.api.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to the ledger of a callback day, which is a stream of its own (R7.13). Days are business dates in the office's zone. */
public sealed interface CallbackDayEvent extends Event {
    /** Which day. */
    LocalDate date();

    @Override
    default String about() {
        return date().toString();
    }

    /** The id of a day's stream: it follows from the day, and has the form of all streams but those of units. */
    static String streamOf(LocalDate date) {
        return UUID.nameUUIDFromBytes(("callback-day/" + date).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * The day was formally closed. What becomes known of it later never alters this record.
     *
     * @param date the day
     * @param counts of all repairs that were completed that day
     * @param byDepartment the same of each department that completed any, by the departments' ids
     * @param uncalled the repairs whose customers nobody had called, in the order of their completion, and why
     * @param asOfPosition what was known: all events up to this position in the event store, and none after it
     * @param closedAt when
     */
    record CallbackDayClosed(
            LocalDate date,
            CallbackCounts counts,
            List<DepartmentCounts> byDepartment,
            List<UncalledRepair> uncalled,
            long asOfPosition,
            Instant closedAt)
            implements CallbackDayEvent {
        public CallbackDayClosed {
            byDepartment = List.copyOf(byDepartment);
            uncalled = List.copyOf(uncalled);
        }
    }
}
