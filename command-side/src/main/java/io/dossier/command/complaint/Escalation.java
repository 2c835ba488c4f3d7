package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.EscalateComplaint;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;

/** A special case is reported upwards (R6.4). */
public final class Escalation {
    private Escalation() {}

    static final Rule<MatterState, EscalateComplaint> ADDRESSEE_DOES_NOT_KNOW = Rule.<MatterState, EscalateComplaint>of(
                    "ALREADY_ESCALATED",
                    Clause.R6_4,
                    "addressee",
                    s -> !s.state().handling().reportedTo().contains(s.command().addressee()))
            .naming(s -> List.of(s.command().addressee().name()));

    /** Decides {@link EscalateComplaint}. */
    public static final Decider<MatterState, EscalateComplaint> DECIDER = Decider.of(
            EscalateComplaint.class,
            s -> List.of(new ComplaintEscalated(
                    s.state().matter(),
                    s.command().addressee(),
                    s.command().reason(),
                    ComplaintRules.moment(s, EscalateComplaint::escalatedAt))),
            ComplaintRules.ofEveryStep(),
            List.of(ADDRESSEE_DOES_NOT_KNOW),
            TextRules.required("reason", Clause.R6_4, EscalateComplaint::reason, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("escalatedAt", EscalateComplaint::escalatedAt));
}
