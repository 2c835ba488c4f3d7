package io.dossier.command.renovation;

import io.dossier.api.renovation.CancelRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.DossierState;
import java.util.List;

/** A renovation is given up before it is completed, with a reason. */
public final class Cancellation {
    private Cancellation() {}

    /** Decides {@link CancelRenovation}. */
    public static final Decider<DossierState, CancelRenovation> DECIDER = Decider.of(
            CancelRenovation.class,
            s -> List.of(new RenovationCancelled(
                    s.state().unit().orElseThrow().id(),
                    RenovationRules.renovation(s).orElseThrow().tenancyId(),
                    s.command().renovationId(),
                    s.command().cancelledOn(),
                    s.command().reason())),
            List.of(RenovationRules.renovationIsKnown(), RenovationRules.renovationIsOpen()),
            RenovationRules.stepIsInOrder("cancelledOn", CancelRenovation::cancelledOn),
            TextRules.required("reason", CancelRenovation::reason, Policy::textMaxLength));
}
