package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ReportResult;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.time.Instant;
import java.util.List;

/** The department reports what it did (R6.6). A later report takes the place of an earlier one, and is signed anew. */
public final class Result {
    private Result() {}

    /** A department's head speaks for that department; who coordinates may write down what any department reports. */
    static final Rule<MatterState, ReportResult> OWN_DEPARTMENT = Rule.<MatterState, ReportResult>of(
                    "RESULT_BY_OTHER_DEPARTMENT",
                    Clause.R6_6,
                    "complaintId",
                    s -> s.sender().role() != Role.DEPARTMENT_HEAD || ComplaintRules.isHead(s))
            .naming(s -> List.of(ComplaintRules.department(s)));

    /** Decides {@link ReportResult}. */
    public static final Decider<MatterState, ReportResult> DECIDER = Decider.of(
            ReportResult.class,
            s -> {
                Instant at = ComplaintRules.moment(s, ReportResult::reportedAt);
                return CallbackArrangement.following(
                        s,
                        at,
                        List.of(new ResultReported(
                                s.state().matter(),
                                s.state().handling().department().orElseThrow(),
                                s.command().result(),
                                at)));
            },
            ComplaintRules.ofEveryStep(),
            List.of(
                    ComplaintRules.ofProgress(
                            "DEPARTMENT_MISSING",
                            Clause.R6_4,
                            state -> state.handling().department().isPresent()),
                    OWN_DEPARTMENT),
            TextRules.required("result", Clause.R6_6, ReportResult::result, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("reportedAt", ReportResult::reportedAt));
}
