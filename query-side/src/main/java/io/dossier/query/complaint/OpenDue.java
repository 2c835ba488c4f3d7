package io.dossier.query.complaint;

import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.api.complaint.OpenDeadlines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open deadline in the form in which documents keep it.
 *
 * @param dueOn the last day for it
 * @param department who must do it; null where it is the customer-service department
 * @param missed whether it was recorded that the day has passed
 */
public record OpenDue(
        Deadline deadline, LocalDate dueOn, @Nullable String department, boolean missed) {

    /** The deadlines as documents keep them, in the order of their kinds. */
    public static List<OpenDue> of(OpenDeadlines deadlines) {
        return deadlines.all().stream()
                .map(open -> new OpenDue(
                        open.deadline(), open.dueOn(), open.department().orElse(null), open.missed()))
                .toList();
    }

    /** The deadlines as the rules know them. */
    public static OpenDeadlines deadlines(List<OpenDue> kept) {
        return new OpenDeadlines(kept.stream()
                .map(due -> new OpenDeadline(
                        due.deadline(), due.dueOn(), Optional.ofNullable(due.department()), due.missed()))
                .toList());
    }
}
