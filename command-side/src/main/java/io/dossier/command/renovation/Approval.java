package io.dossier.command.renovation;

import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.command.decision.Decider;
import io.dossier.command.unit.DossierState;
import java.util.List;

/** The manager approves an application, so that the works may begin. */
public final class Approval {
    private Approval() {}

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
                    RenovationRules.applicationIsUndecided()),
            RenovationRules.stepIsInOrder("approvedOn", ApproveRenovation::approvedOn));
}
