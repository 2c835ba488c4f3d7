package io.dossier.query.unit;

import io.dossier.api.DossierEvent;
import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.unit.UnitDocument.CurrentTenancy;
import io.dossier.query.unit.UnitDocument.FormerTenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Keeps one document a unit: where it is, who is in it, who was. */
@Component
public final class UnitProjector implements Projector {

    private static final int FLOOR_OFFSET = 10_000; // makes floors below ground sort as text

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(UnitDocument.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(UnitEvent.class, UnitProjector::ofUnit),
                new Concern<>(TenancyEvent.class, UnitProjector::ofTenancy));
    }

    private static List<Change<?>> ofUnit(UnitEvent event, Stamp stamp) {
        return switch (event) {
            case UnitRegistered registered ->
                List.of(Change.to(
                        UnitDocument.TYPE, registered.unitId().value(), none -> registered(registered, stamp)));
        };
    }

    private static List<Change<?>> ofTenancy(TenancyEvent event, Stamp stamp) {
        return switch (event) {
            case TenantMovedIn in ->
                change(
                        event,
                        unit -> unit.occupied(
                                new CurrentTenancy(in.tenancyId(), in.companyName(), in.movedInOn()),
                                stamp.position()));
            case CompanyRenamed renamed -> change(event, unit -> renamed(unit, renamed, stamp));
            case LeaseTerminated terminated -> change(event, unit -> terminated(unit, terminated, stamp));
        };
    }

    private static List<Change<?>> change(DossierEvent event, UnaryOperator<UnitDocument> change) {
        return List.of(Change.to(
                UnitDocument.TYPE,
                event.unitId().value(),
                unit -> change.apply(
                        unit.orElseThrow(() -> new IllegalStateException("the unit was never registered")))));
    }

    private static UnitDocument registered(UnitRegistered event, Stamp stamp) {
        String id = event.unitId().value();
        return new UnitDocument(
                id,
                event.building(),
                event.floor(),
                event.number(),
                event.areaSquareMetres(),
                String.join(
                        "\u0001",
                        event.building(),
                        String.format(Locale.ROOT, "%05d", event.floor() + FLOOR_OFFSET),
                        event.number(),
                        id),
                Occupancy.VACANT,
                null,
                List.of(),
                stamp.position());
    }

    private static UnitDocument renamed(UnitDocument unit, CompanyRenamed event, Stamp stamp) {
        CurrentTenancy current = current(unit, event.tenancyId());
        return unit.occupied(
                new CurrentTenancy(current.id(), event.companyName(), current.movedInOn()), stamp.position());
    }

    private static UnitDocument terminated(UnitDocument unit, LeaseTerminated event, Stamp stamp) {
        List<FormerTenancy> former = new ArrayList<>(unit.formerTenancies());
        former.add(new FormerTenancy(
                event.tenancyId(),
                current(unit, event.tenancyId()).companyName(),
                event.terminatedOn(),
                stamp.position()));
        return unit.vacated(former, stamp.position());
    }

    private static CurrentTenancy current(UnitDocument unit, UUID tenancyId) {
        CurrentTenancy current = unit.currentTenancy();
        if (current == null || !current.id().equals(tenancyId)) {
            throw new IllegalStateException("tenancy %s is not the open one".formatted(tenancyId));
        }
        return current;
    }
}
