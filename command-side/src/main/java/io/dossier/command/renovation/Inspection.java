package io.dossier.command.renovation;

import io.dossier.api.Clause;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.DossierState;
import java.util.List;

/** The works are inspected, as often as need be. */
public final class Inspection {
    private Inspection() {}

    /** Whoever must mend something must be told what. */
    static final Rule<DossierState, InspectRenovation> FAULT_IS_DESCRIBED = Rule.of(
            "FINDINGS_MISSING",
            Clause.R1_3,
            "findings",
            s -> s.command().passed() || Characters.saySomething(s.command().findings()));

    /** Decides {@link InspectRenovation}. */
    public static final Decider<DossierState, InspectRenovation> DECIDER = Decider.of(
            InspectRenovation.class,
            s -> List.of(new RenovationInspected(
                    s.state().unit().orElseThrow().id(),
                    RenovationRules.renovation(s).orElseThrow().tenancyId(),
                    s.command().renovationId(),
                    s.command().inspectedOn(),
                    s.command().passed(),
                    s.command().findings())),
            List.of(
                    RenovationRules.renovationIsKnown(),
                    RenovationRules.renovationIsOpen(),
                    RenovationRules.renovationIsApproved()),
            RenovationRules.stepIsInOrder("inspectedOn", InspectRenovation::inspectedOn),
            List.of(FAULT_IS_DESCRIBED),
            TextRules.optional("findings", InspectRenovation::findings, Policy::textMaxLength));
}
