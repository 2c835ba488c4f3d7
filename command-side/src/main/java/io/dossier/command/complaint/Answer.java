package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.List;

/** The customer gets a clear answer (R7.14), as often as there is something to say. */
public final class Answer {
    private Answer() {}

    /** Decides {@link AnswerCustomer}. */
    public static final Decider<MatterState, AnswerCustomer> DECIDER = Decider.of(
            AnswerCustomer.class,
            s -> {
                Instant at = ComplaintRules.moment(s, AnswerCustomer::answeredAt);
                return CallbackArrangement.following(
                        s,
                        at,
                        List.of(new CustomerAnswered(
                                s.state().matter(), s.command().answer(), at)));
            },
            ComplaintRules.ofEveryStep(),
            TextRules.required("answer", Clause.R7_14, AnswerCustomer::answer, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("answeredAt", AnswerCustomer::answeredAt));
}
