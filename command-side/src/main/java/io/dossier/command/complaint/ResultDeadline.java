package io.dossier.command.complaint;

import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.Deadline;
import io.dossier.command.decision.Situation;
import java.time.Instant;
import java.time.LocalDate;

/** A matter is to be solved by a day (R6.4), whether a department is told so or not. */
final class ResultDeadline {
    private ResultDeadline() {}

    /** The last day for a result, where no other is given. */
    static <C extends ComplaintCommand> LocalDate from(Situation<MatterState, C> situation, Instant at) {
        return situation.dayOf(at).plusDays(situation.policy().complaints().resultDays());
    }

    /** That day, fixed while no department is told. */
    static <C extends ComplaintCommand> DeadlineSet of(Situation<MatterState, C> situation, Instant at) {
        return new DeadlineSet(situation.state().matter(), Deadline.RESULT, from(situation, at), at);
    }
}
