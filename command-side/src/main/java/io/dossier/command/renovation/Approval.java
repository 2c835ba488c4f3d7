package io.dossier.command.renovation;

import io.dossier.api.Clause;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.RenovationState;
import java.util.List;

/** The manager approves an application, so that the works may begin. */
public final class Approval {
    private Approval() {}

    /** Nobody decides their own application, not even the manager. What an import retells was decided long ago. */
    static final Rule<DossierState, ApproveRenovation> ANOTHER_APPLIED = Rule.<DossierState, ApproveRenovation>of(
            "RENOVATION_SELF_APPROVED",
            Clause.R1_3,
            "renovationId",
            s -> s.sender().retells()
                    || RenovationRules.renovation(s)
                            .flatMap(RenovationState::appliedBy)
                            .filter(s.sender()::is)
                            .isEmpty());

    /** Decides {@link ApproveRenovation}. */
    public static final Decider<DossierState, ApproveRenovation> DECIDER = Decider.of(
            ApproveRenovation.class,
            s -> List.of(new RenovationApproved(
                    s.state().unit().orElseThrow().id(),
                    RenovationRules.renovation(s).orElseThrow().tenancyId(),
                    s.command().renovationId(),
                    s.command().approvedOn())),
            List.of(
                    RenovationRules.renovationIsKnown(),
                    RenovationRules.renovationIsOpen(),
                    RenovationRules.applicationIsUndecided(),
                    ANOTHER_APPLIED),
            RenovationRules.stepIsInOrder("approvedOn", ApproveRenovation::approvedOn));
}
