package io.dossier.command.renovation;

import io.dossier.api.Clause;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import io.dossier.command.tenancy.TenancyRules;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.TenancyState;
import java.util.List;
import java.util.Optional;

/** A tenant applies for a renovation 二裝. */
public final class Application {
    private Application() {}

    static final Rule<DossierState, ApplyForRenovation> PLAN_ENDS_AFTER_START = DateRules.notBefore(
            "PLANNED_END_BEFORE_START",
            Optional.of(Clause.R1_3),
            "plannedEnd",
            ApplyForRenovation::plannedEnd,
            s -> Optional.of(s.command().plannedStart()));

    /** The archive that the application goes into was opened by the move-in. Papers, such as the lease, may be older. */
    static final Rule<DossierState, ApplyForRenovation> APPLICANT_HAS_MOVED_IN = DateRules.notBefore(
            "APPLIED_BEFORE_MOVE_IN",
            Optional.of(Clause.R1_5),
            "appliedOn",
            ApplyForRenovation::appliedOn,
            s -> s.state().tenancy(s.command().tenancyId()).map(TenancyState::movedInOn));

    /** Decides {@link ApplyForRenovation}. */
    public static final Decider<DossierState, ApplyForRenovation> DECIDER = Decider.of(
            ApplyForRenovation.class,
            s -> List.of(new RenovationApplied(
                    s.state().unit().orElseThrow().id(),
                    s.command().tenancyId(),
                    s.command().renovationId(),
                    s.command().contractor(),
                    s.command().scope(),
                    s.command().plannedStart(),
                    s.command().plannedEnd(),
                    s.command().appliedOn())),
            List.of(TenancyRules.tenancyIsKnown(), TenancyRules.archiveIsOpen()),
            TextRules.required("contractor", ApplyForRenovation::contractor, Policy::nameMaxLength),
            TextRules.required("scope", ApplyForRenovation::scope, Policy::textMaxLength),
            List.of(
                    PLAN_ENDS_AFTER_START,
                    APPLICANT_HAS_MOVED_IN,
                    DateRules.notInFuture("appliedOn", Optional.of(Clause.R1_5), ApplyForRenovation::appliedOn)));
}
