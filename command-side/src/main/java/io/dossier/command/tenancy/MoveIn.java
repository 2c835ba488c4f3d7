package io.dossier.command.tenancy;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.RegisteredUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A tenant moves into a vacant unit; the tenancy's archive is opened (R1.2). */
public final class MoveIn {
    private MoveIn() {}

    static final Rule<DossierState, MoveInTenant> UNIT_IS_REGISTERED = Rule.<DossierState, MoveInTenant>of(
                    "UNIT_NOT_REGISTERED",
                    Clause.R1_2,
                    "unitId",
                    s -> s.state().unit().isPresent())
            .naming(s -> List.of(s.command().unitId().value()));

    /** One unit has one open tenancy. */
    static final Rule<DossierState, MoveInTenant> UNIT_IS_VACANT = Rule.<DossierState, MoveInTenant>of(
                    "UNIT_OCCUPIED",
                    Clause.R1_2,
                    "unitId",
                    s -> s.state().openTenancy().isEmpty())
            .naming(s -> List.of(
                    s.command().unitId().value(),
                    s.state().openTenancy().map(t -> t.companyName()).orElse("")));

    static final Rule<DossierState, MoveInTenant> LEASE_ENDS_AFTER_START = DateRules.notBefore(
            "LEASE_END_BEFORE_START",
            Optional.of(Clause.R1_3),
            "leaseEnd",
            MoveInTenant::leaseEnd,
            s -> Optional.of(s.command().leaseStart()));

    /** Tenants may move in before the lease starts, by so many days and no more. */
    static final Rule<DossierState, MoveInTenant> MOVE_IN_IS_NOT_TOO_EARLY = DateRules.notBefore(
            "MOVED_IN_TOO_EARLY",
            Optional.of(Clause.R1_3),
            "movedInOn",
            MoveInTenant::movedInOn,
            s -> Optional.of(earliestMoveIn(s)));

    static final Rule<DossierState, MoveInTenant> MOVE_IN_IS_WITHIN_LEASE = Rule.<DossierState, MoveInTenant>of(
                    "MOVED_IN_AFTER_LEASE_END",
                    Clause.R1_3,
                    "movedInOn",
                    s -> !s.command().movedInOn().isAfter(s.command().leaseEnd())
                            || s.command().leaseEnd().isBefore(s.command().leaseStart()))
            .naming(s -> List.of(
                    "movedInOn",
                    s.command().movedInOn().toString(),
                    s.command().leaseEnd().toString()));

    static final Rule<DossierState, MoveInTenant> FORMER_TENANCY_IS_OVER = DateRules.notBefore(
            "MOVED_IN_BEFORE_FORMER_TENANT_LEFT",
            Optional.of(Clause.R1_2),
            "movedInOn",
            MoveInTenant::movedInOn,
            s -> s.state().lastTermination());

    /** Decides {@link MoveInTenant}. */
    public static final Decider<DossierState, MoveInTenant> DECIDER = Decider.of(
            MoveInTenant.class,
            MoveIn::movedIn,
            List.of(UNIT_IS_REGISTERED, UNIT_IS_VACANT),
            TextRules.required("companyName", Clause.R1_6, MoveInTenant::companyName, Policy::nameMaxLength),
            TextRules.required("contactName", c -> c.contact().name(), Policy::nameMaxLength),
            TextRules.required("contactPhone", c -> c.contact().phone(), Policy::placeMaxLength),
            List.of(
                    LEASE_ENDS_AFTER_START,
                    MOVE_IN_IS_NOT_TOO_EARLY,
                    MOVE_IN_IS_WITHIN_LEASE,
                    FORMER_TENANCY_IS_OVER,
                    DateRules.notInFuture("movedInOn", Optional.of(Clause.R1_3), MoveInTenant::movedInOn)));

    private static LocalDate earliestMoveIn(Situation<DossierState, MoveInTenant> s) {
        return s.command().leaseStart().minusDays(s.policy().moveInBeforeLeaseStartDays());
    }

    private static List<Event> movedIn(Situation<DossierState, MoveInTenant> s) {
        RegisteredUnit unit = s.state().unit().orElseThrow();
        MoveInTenant command = s.command();
        return List.of(new TenantMovedIn(
                unit.id(),
                command.tenancyId(),
                unit.building(),
                unit.floor(),
                command.companyName(),
                command.contact(),
                command.leaseStart(),
                command.leaseEnd(),
                command.movedInOn()));
    }
}
