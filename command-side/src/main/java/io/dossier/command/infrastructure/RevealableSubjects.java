package io.dossier.command.infrastructure;

import io.dossier.api.complaint.Matter;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.api.unit.UnitId;
import io.dossier.command.complaint.Complaint;
import io.dossier.command.complaint.Registration;
import io.dossier.command.disclosure.Asked;
import io.dossier.command.unit.RegisteredUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.Repository;

/** Looks up the unit, tenancy or matter that somebody wants to see personal data of; asked while a command is handled. */
final class RevealableSubjects implements DisclosureHandling.Subjects {
    private final Streams<Complaint> complaints;
    private final Premises premises;
    private final Function<UUID, String> unitOfTenancy;

    /**
     * @param complaints where matters are loaded from
     * @param premises what is known of a unit
     * @param unitOfTenancy the id of the unit that a tenancy is in; one that has no events, where nobody knows the tenancy
     */
    RevealableSubjects(Repository<Complaint> complaints, Premises premises, Function<UUID, String> unitOfTenancy) {
        this.complaints = new Streams<>(complaints, Complaint::new);
        this.premises = premises;
        this.unitOfTenancy = unitOfTenancy;
    }

    @Override
    public Asked of(RevealPersonalData command) throws Exception {
        Optional<Asked.Found> found = switch (command.subject()) {
            case UNIT -> unit(new UnitId(command.id()));
            case TENANCY -> tenancy(UUID.fromString(command.id()));
            case COMPLAINT -> matter(command.id());
        };
        return found.<Asked>map(there -> there).orElseGet(Asked.Nothing::new);
    }

    private Optional<Asked.Found> unit(UnitId id) throws Exception {
        return premises.of(id)
                .unit()
                .map(RegisteredUnit::id)
                .map(unit -> new Asked.Found(Optional.of(unit), Optional.empty(), Optional.empty()));
    }

    private Optional<Asked.Found> tenancy(UUID id) throws Exception {
        String unit = unitOfTenancy.apply(id);
        if (!UnitId.isWellFormed(unit)) {
            return Optional.empty();
        }
        UnitId unitId = new UnitId(unit);
        return premises.of(unitId)
                .tenancy(id)
                .map(tenancy -> new Asked.Found(Optional.of(unitId), Optional.of(id), Optional.empty()));
    }

    private Optional<Asked.Found> matter(String id) throws Exception {
        Optional<Matter> matter = complaints
                .of(id)
                .invoke(complaint -> complaint.state().registration().map(Registration::matter));
        return matter.map(
                known -> new Asked.Found(known.unitId(), known.tenancyId(), Optional.of(known.complaintId())));
    }
}
