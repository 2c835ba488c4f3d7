package io.dossier.command.renovation;

import io.dossier.api.Clause;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.unit.DossierState;
import java.util.List;

/** The works are finished. Inspections are not demanded, but the newest must not have found fault. */
public final class Completion {
    private Completion() {}

    static final Rule<DossierState, CompleteRenovation> NO_FAULT_IS_OPEN = Rule.of(
            "RENOVATION_INSPECTION_FAILED",
            Clause.R1_3,
            "renovationId",
            s -> RenovationRules.renovation(s).map(r -> !r.inspectionFailed()).orElse(true));

    /** Decides {@link CompleteRenovation}. */
    public static final Decider<DossierState, CompleteRenovation> DECIDER = Decider.of(
            CompleteRenovation.class,
            s -> List.of(new RenovationCompleted(
                    s.state().unit().orElseThrow().id(),
                    RenovationRules.renovation(s).orElseThrow().tenancyId(),
                    s.command().renovationId(),
                    s.command().completedOn())),
            List.of(
                    RenovationRules.renovationIsKnown(),
                    RenovationRules.renovationIsOpen(),
                    RenovationRules.renovationIsApproved(),
                    NO_FAULT_IS_OPEN),
            RenovationRules.stepIsInOrder("completedOn", CompleteRenovation::completedOn));
}
