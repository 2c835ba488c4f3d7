package io.dossier.command.deadline;

import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.api.complaint.OpenDeadlines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an event does to a matter's timers, told from the event alone. It follows from what the event does to open deadlines:
 * those that it opens where none is, and those that it ends where all are.
 *
 * @param set deadlines that have a day now, in place of any earlier day
 * @param ended deadlines that nothing must be done about any more; stopping a timer that does not run is harmless
 */
record DeadlineChanges(List<OpenDeadline> set, Set<Deadline> ended) {
    static DeadlineChanges of(MatterEvent event) {
        Set<Deadline> ended = EnumSet.allOf(Deadline.class);
        allOpen().after(event).all().forEach(open -> ended.remove(open.deadline()));
        return new DeadlineChanges(set(event), ended);
    }

    /**
     * Whether a department is told to do the first work or the renewed is not told by the event alone: a timer is set for either, and the one that
     * nothing stands behind is refused when it runs out.
     */
    private static List<OpenDeadline> set(MatterEvent event) {
        List<OpenDeadline> set = OpenDeadlines.NONE.after(event).all();
        return event instanceof DepartmentAssigned told
                ? Stream.concat(
                                set.stream(),
                                Stream.of(new OpenDeadline(
                                        Deadline.RECTIFICATION, told.dueOn(), Optional.of(told.department()), false)))
                        .toList()
                : set;
    }

    private static OpenDeadlines allOpen() {
        return new OpenDeadlines(Arrays.stream(Deadline.values())
                .map(deadline -> new OpenDeadline(deadline, LocalDate.MAX, Optional.empty(), false))
                .toList());
    }
}
