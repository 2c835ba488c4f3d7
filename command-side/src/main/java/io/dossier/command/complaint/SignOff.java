package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import java.util.List;

/** The solving department's head signs the newest result (R6.7). */
public final class SignOff {
    private SignOff() {}

    static final Rule<MatterState, SignOffResult> OWN_DEPARTMENT = Rule.<MatterState, SignOffResult>of(
                    "SIGN_OFF_BY_OTHER_DEPARTMENT", Clause.R6_7, "complaintId", ComplaintRules::isHead)
            .naming(s -> List.of(ComplaintRules.department(s)));

    /** Decides {@link SignOffResult}. */
    public static final Decider<MatterState, SignOffResult> DECIDER = Decider.of(
            SignOffResult.class,
            s -> List.of(new ResultSignedOff(
                    s.state().matter(),
                    s.state().handling().department().orElseThrow(),
                    ComplaintRules.moment(s, SignOffResult::signedOffAt))),
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "RESULT_MISSING", Clause.R6_6, state -> state.gate().resultReported()),
                    ComplaintRules.ofProgress(
                            "ALREADY_SIGNED_OFF",
                            Clause.R6_7,
                            state -> !state.gate().signedOff()),
                    OWN_DEPARTMENT),
            ComplaintRules.stepIsInOrder("signedOffAt", SignOffResult::signedOffAt));
}
