package io.dossier.command.unit;

import io.dossier.api.DossierEvent;
import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.command.unit.RenovationState.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The state of a unit's dossier, as far as decisions need it. It holds no papers: whether a paper's id is taken is known
 * to the event store, so that the state stays small however thick the archive grows.
 *
 * @param unit the unit; empty until it is registered
 * @param tenancies every tenancy that the unit has had, by id
 * @param renovations every renovation of these tenancies, by id
 */
public record DossierState(
        Optional<RegisteredUnit> unit, Map<UUID, TenancyState> tenancies, Map<UUID, RenovationState> renovations) {
    /** Nothing is known: no such unit is registered. */
    public static final DossierState EMPTY = new DossierState(Optional.empty(), Map.of(), Map.of());

    public DossierState {
        tenancies = Map.copyOf(tenancies);
        renovations = Map.copyOf(renovations);
    }

    /** The tenancy that occupies the unit; empty while the unit is vacant. */
    public Optional<TenancyState> openTenancy() {
        return tenancies.values().stream().filter(TenancyState::isOpen).findFirst();
    }

    /** The tenancy of that id, open or terminated. */
    public Optional<TenancyState> tenancy(UUID id) {
        return Optional.ofNullable(tenancies.get(id));
    }

    /** The renovation of that id, open or closed. */
    public Optional<RenovationState> renovation(UUID id) {
        return Optional.ofNullable(renovations.get(id));
    }

    /** The renovations of that tenancy, open or closed. */
    public Stream<RenovationState> renovationsOf(UUID tenancyId) {
        return renovations.values().stream()
                .filter(renovation -> renovation.tenancyId().equals(tenancyId));
    }

    /** The last day of the newest terminated tenancy; empty if there was none. */
    public Optional<LocalDate> lastTermination() {
        return tenancies.values().stream()
                .flatMap(tenancy -> tenancy.terminatedOn().stream())
                .max(LocalDate::compareTo);
    }

    /** The same after an event of which nobody knows who acted. */
    public DossierState evolve(DossierEvent event) {
        return evolve(event, Optional.empty());
    }

    /** The state after what somebody did. Only assigns: the rules were checked before the event came to be. */
    public DossierState evolve(DossierEvent event, Optional<String> actor) {
        return switch (event) {
            case UnitEvent unitEvent -> evolve(unitEvent);
            case TenancyEvent tenancyEvent -> evolve(tenancyEvent);
            case ArchiveEvent archiveEvent -> evolve(archiveEvent);
            case RenovationEvent renovationEvent -> evolve(renovationEvent, actor);
            default -> throw new IllegalArgumentException("no dossier knows the event " + event.getClass());
        };
    }

    private DossierState evolve(UnitEvent event) {
        return switch (event) {
            case UnitRegistered e ->
                new DossierState(
                        Optional.of(new RegisteredUnit(e.unitId(), e.building(), e.floor())), tenancies, renovations);
        };
    }

    private DossierState evolve(TenancyEvent event) {
        UUID id = event.tenancyId();
        return switch (event) {
            case TenantMovedIn e ->
                with(new TenancyState(id, e.companyName(), e.movedInOn(), Optional.empty(), Optional.empty()));
            case CompanyRenamed e ->
                tenancy(id)
                        .map(t -> with(t.renamed(e.companyName(), e.renamedOn())))
                        .orElseThrow();
            case LeaseTerminated e ->
                tenancy(id).map(t -> with(t.terminated(e.terminatedOn()))).orElseThrow();
        };
    }

    private DossierState evolve(ArchiveEvent event) {
        return switch (event) {
            case ArchiveEvent.DocumentFiled filed -> this;
        };
    }

    private DossierState evolve(RenovationEvent event, Optional<String> actor) {
        return switch (event) {
            case RenovationApplied e ->
                with(new RenovationState(e.renovationId(), e.tenancyId(), actor, Stage.APPLIED, e.appliedOn(), false));
            case RenovationApproved e -> change(e, r -> r.at(Stage.APPROVED, e.approvedOn()));
            case RenovationInspected e -> change(e, r -> r.inspected(e.inspectedOn(), e.passed()));
            case RenovationRejected e -> change(e, r -> r.at(Stage.CLOSED, e.rejectedOn()));
            case RenovationCompleted e -> change(e, r -> r.at(Stage.CLOSED, e.completedOn()));
            case RenovationCancelled e -> change(e, r -> r.at(Stage.CLOSED, e.cancelledOn()));
        };
    }

    private DossierState change(RenovationEvent event, UnaryOperator<RenovationState> change) {
        return renovation(event.renovationId()).map(r -> with(change.apply(r))).orElseThrow();
    }

    private DossierState with(TenancyState tenancy) {
        Map<UUID, TenancyState> all = new HashMap<>(tenancies);
        all.put(tenancy.id(), tenancy);
        return new DossierState(unit, all, renovations);
    }

    private DossierState with(RenovationState renovation) {
        Map<UUID, RenovationState> all = new HashMap<>(renovations);
        all.put(renovation.id(), renovation);
        return new DossierState(unit, tenancies, all);
    }
}
