package io.dossier.command.renovation;

import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.DossierState;
import java.util.List;

/** An application is turned down, with a reason. */
public final class Rejection {
    private Rejection() {}

    /** Decides {@link RejectRenovation}. */
    public static final Decider<DossierState, RejectRenovation> DECIDER = Decider.of(
            RejectRenovation.class,
            s -> List.of(new RenovationRejected(
                    s.state().unit().orElseThrow().id(),
                    RenovationRules.renovation(s).orElseThrow().tenancyId(),
                    s.command().renovationId(),
                    s.command().rejectedOn(),
                    s.command().reason())),
            List.of(
                    RenovationRules.renovationIsKnown(),
                    RenovationRules.renovationIsOpen(),
                    RenovationRules.applicationIsUndecided()),
            RenovationRules.stepIsInOrder("rejectedOn", RejectRenovation::rejectedOn),
            TextRules.required("reason", RejectRenovation::reason, Policy::textMaxLength));
}
