package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.TextRules;
import java.util.List;

/** The manager holds the matter to be malicious (R6.8). It is still answered, and counted apart. */
public final class MaliceFlag {
    private MaliceFlag() {}

    /** Decides {@link FlagMalicious}. */
    public static final Decider<MatterState, FlagMalicious> DECIDER = Decider.of(
            FlagMalicious.class,
            s -> List.of(new ComplaintFlaggedMalicious(
                    s.state().matter(), s.command().reason(), ComplaintRules.moment(s, FlagMalicious::flaggedAt))),
            ComplaintRules.ofEveryStep(),
            List.of(ComplaintRules.ofProgress(
                    "ALREADY_FLAGGED", Clause.R6_8, state -> !state.handling().malicious())),
            TextRules.required("reason", Clause.R6_8, FlagMalicious::reason, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("flaggedAt", FlagMalicious::flaggedAt));
}
