package io.dossier.command.complaint;

import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.command.decision.Situation;
import java.time.Instant;
import java.util.List;

/** A grave matter is to be reviewed by a day, from the moment when it is said to be grave (R6.5). */
final class ReviewDeadline {
    private ReviewDeadline() {}

    /** The day that is fixed by saying so; nothing where a review was held, or is due already. */
    static <S, C extends ComplaintCommand> List<DeadlineSet> of(
            Situation<S, C> situation, MatterState state, Matter matter, Severity severity, Instant at) {
        boolean isDue = severity.needsReview()
                && !state.gate().reviewed()
                && state.deadlines().of(Deadline.REVIEW_MEETING).isEmpty();
        return isDue
                ? List.of(new DeadlineSet(
                        matter,
                        Deadline.REVIEW_MEETING,
                        situation
                                .dayOf(at)
                                .plusDays(situation.policy().complaints().reviewDays()),
                        at))
                : List.of();
    }
}
