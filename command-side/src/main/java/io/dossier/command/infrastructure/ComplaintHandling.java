package io.dossier.command.infrastructure;

import io.dossier.api.Command;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.command.complaint.Complaint;
import io.dossier.command.complaint.Entry;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.complaint.NewMatter;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.unit.DossierState;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Lets every kind of command to a matter be decided by that matter; registration also looks at the unit. */
public final class ComplaintHandling {
    private final Streams<Complaint> complaints;
    private final Premises premises;
    private final Seen seen;
    private final Office office;

    /**
     * @param complaints where matters are loaded from
     * @param premises what is known of a unit
     * @param office what decisions know of the world outside
     */
    public ComplaintHandling(Repository<Complaint> complaints, Premises premises, Office office) {
        this(complaints, premises, (matter, position) -> List.of(), office);
    }

    /** @param changes what was done to a matter, for those who say how far they know it */
    ComplaintHandling(Repository<Complaint> complaints, Premises premises, Seen.Changes changes, Office office) {
        this.complaints = new Streams<>(complaints, Complaint::new);
        this.premises = premises;
        this.seen = new Seen(changes);
        this.office = office;
    }

    /** Handles all of them on this bus. */
    public void subscribeTo(CommandBus bus) {
        subscribeEntry(bus);
        Deciders.ofComplaints().forEach(decider -> subscribe(bus, decider));
    }

    private void subscribeEntry(CommandBus bus) {
        bus.subscribe(Entry.DECIDER.command().getName(), message -> {
            RegisterComplaint command = Entry.DECIDER.command().cast(message.getPayload());
            // the matter first, as everybody does who works on both: nobody waits in a circle
            Aggregate<Complaint> entered = complaints.begun(message, command.about());
            DossierState unit =
                    command.unitId().isPresent() ? premises.of(command.unitId().get()) : DossierState.EMPTY;
            return entered.invoke(complaint -> complaint.decide(
                    Entry.DECIDER, matter -> new NewMatter(matter, unit), command, Senders.of(message), office));
        });
    }

    private <C extends Command> void subscribe(CommandBus bus, Decider<MatterState, C> decider) {
        bus.subscribe(decider.command().getName(), message -> {
            C command = decider.command().cast(message.getPayload());
            return complaints
                    .of(command.about())
                    .invoke(complaint -> seen.refused(message, command.about())
                            .orElseGet(() -> complaint.decide(
                                    decider, Function.identity(), command, Senders.of(message), office)));
        });
    }
}
