package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ReportNonCooperation;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who owns the matter complains of a department that does not cooperate (R7.11). */
public final class NonCooperation {
    private NonCooperation() {}

    private static final Set<Role> SUPERIORS = Set.of(Role.SUPERVISOR, Role.MANAGER);

    static final Rule<MatterState, ReportNonCooperation> OWNER_OR_SUPERIOR = Rule.<MatterState, ReportNonCooperation>of(
                    "NOT_FIRST_RESPONDER",
                    Clause.R7_11,
                    "complaintId",
                    s -> SUPERIORS.contains(s.sender().role())
                            || s.state()
                                    .registration()
                                    .map(r ->
                                            r.firstResponder().equals(s.sender().name()))
                                    .orElse(true))
            .naming(s -> List.of(
                    s.state().registration().map(Registration::firstResponder).orElse("")));

    /** Decides {@link ReportNonCooperation}. */
    public static final Decider<MatterState, ReportNonCooperation> DECIDER = Decider.of(
            ReportNonCooperation.class,
            s -> List.of(new NonCooperationReported(
                    s.state().matter(),
                    s.command().department(),
                    s.command().description(),
                    ComplaintRules.moment(s, ReportNonCooperation::reportedAt))),
            ComplaintRules.ofEveryStep(),
            List.of(
                    OWNER_OR_SUPERIOR,
                    ComplaintRules.departmentIsKnown(Clause.R7_11, "department", c -> Optional.of(c.department()))),
            TextRules.required("description", Clause.R7_11, ReportNonCooperation::description, Policy::textMaxLength),
            ComplaintRules.stepIsInOrder("reportedAt", ReportNonCooperation::reportedAt));
}
