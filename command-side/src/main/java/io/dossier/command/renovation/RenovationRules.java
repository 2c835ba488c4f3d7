package io.dossier.command.renovation;

import io.dossier.api.Clause;
import io.dossier.api.renovation.RenovationCommand;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.RenovationState;
import io.dossier.command.unit.RenovationState.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules that commands to a renovation share. */
final class RenovationRules {
    private RenovationRules() {}

    static <C extends RenovationCommand> Rule<DossierState, C> renovationIsKnown() {
        return Rule.<DossierState, C>of(
                        "RENOVATION_UNKNOWN",
                        Clause.R1_3,
                        "renovationId",
                        s -> renovation(s).isPresent())
                .naming(s -> List.of(s.command().renovationId().toString()));
    }

    /** Completed, cancelled and rejected renovations stay as they are. */
    static <C extends RenovationCommand> Rule<DossierState, C> renovationIsOpen() {
        return Rule.<DossierState, C>of(
                        "RENOVATION_CLOSED",
                        Clause.R1_3,
                        "renovationId",
                        s -> renovation(s).map(RenovationState::isOpen).orElse(true))
                .naming(RenovationRules::lastStep);
    }

    /** An application is approved or rejected once. */
    static <C extends RenovationCommand> Rule<DossierState, C> applicationIsUndecided() {
        return Rule.<DossierState, C>of(
                        "RENOVATION_ALREADY_APPROVED",
                        Clause.R1_3,
                        "renovationId",
                        s -> renovation(s).map(r -> r.stage() != Stage.APPROVED).orElse(true))
                .naming(RenovationRules::lastStep);
    }

    /** Works are inspected and completed only after they were approved. */
    static <C extends RenovationCommand> Rule<DossierState, C> renovationIsApproved() {
        return Rule.of(
                "RENOVATION_NOT_APPROVED",
                Clause.R1_3,
                "renovationId",
                s -> renovation(s).map(r -> r.stage() != Stage.APPLIED).orElse(true));
    }

    /** The steps of a renovation follow each other in time and are recorded when they have happened. */
    static <C extends RenovationCommand> List<Rule<DossierState, C>> stepIsInOrder(
            String field, Function<C, LocalDate> date) {
        return List.of(
                DateRules.notBefore(
                        "RENOVATION_STEP_TOO_EARLY",
                        Optional.of(Clause.R1_5),
                        field,
                        date,
                        s -> renovation(s).map(RenovationState::lastStepOn)),
                DateRules.notInFuture(field, Optional.of(Clause.R1_5), date));
    }

    static <C extends RenovationCommand> Optional<RenovationState> renovation(Situation<DossierState, C> situation) {
        return situation.state().renovation(situation.command().renovationId());
    }

    private static <C extends RenovationCommand> List<String> lastStep(Situation<DossierState, C> situation) {
        return renovation(situation)
                .map(r -> List.of(r.lastStepOn().toString()))
                .orElse(List.of());
    }
}
