package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import java.util.List;
import java.util.Optional;

/** A day passed by which something had to be done (R7.12). What the timer says is believed only where the history says the same. */
public final class MissedDeadline {
    private MissedDeadline() {}

    static final Rule<MatterState, RecordMissedDeadline> DEADLINE_IS_OPEN = Rule.<MatterState, RecordMissedDeadline>of(
                    "DEADLINE_NOT_OPEN",
                    Clause.R7_12,
                    "deadline",
                    s -> s.state().registration().isEmpty() || open(s).isPresent())
            .naming(MissedDeadline::named);

    static final Rule<MatterState, RecordMissedDeadline> DAY_HAS_PASSED = Rule.<MatterState, RecordMissedDeadline>of(
                    "DEADLINE_NOT_PASSED",
                    Clause.R7_12,
                    "dueOn",
                    s -> s.command().dueOn().isBefore(s.today()))
            .naming(MissedDeadline::named);

    static final Rule<MatterState, RecordMissedDeadline> MISS_IS_NEW = Rule.<MatterState, RecordMissedDeadline>of(
                    "DEADLINE_ALREADY_RECORDED",
                    Clause.R7_12,
                    "deadline",
                    s -> open(s).map(deadline -> !deadline.missed()).orElse(true))
            .naming(MissedDeadline::named);

    /** Decides {@link RecordMissedDeadline}. */
    public static final Decider<MatterState, RecordMissedDeadline> DECIDER = Decider.of(
            RecordMissedDeadline.class,
            s -> List.of(new DeadlineMissed(
                    s.state().matter(),
                    s.command().deadline(),
                    s.command().dueOn(),
                    open(s).flatMap(OpenDeadline::department))),
            List.of(ComplaintRules.complaintIsKnown(), DEADLINE_IS_OPEN, DAY_HAS_PASSED, MISS_IS_NEW));

    private static Optional<OpenDeadline> open(Situation<MatterState, RecordMissedDeadline> s) {
        return s.state()
                .deadlines()
                .of(s.command().deadline())
                .filter(open -> open.dueOn().equals(s.command().dueOn()));
    }

    private static List<String> named(Situation<MatterState, RecordMissedDeadline> s) {
        return List.of(s.command().deadline().name(), s.command().dueOn().toString());
    }
}
