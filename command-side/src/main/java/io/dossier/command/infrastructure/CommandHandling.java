package io.dossier.command.infrastructure;

import io.dossier.api.Command;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.unit.Dossier;
import io.dossier.command.unit.DossierState;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Repository;

/** Lets every kind of command to a unit be decided by the dossier that it belongs to. */
public final class CommandHandling {
    private final Streams<Dossier> dossiers;
    private final DossierDirectory directory;
    private final Office office;

    /**
     * @param dossiers where dossiers are loaded from
     * @param directory which dossier decides a command
     * @param office what decisions know of the world outside
     */
    public CommandHandling(Repository<Dossier> dossiers, DossierDirectory directory, Office office) {
        this.dossiers = new Streams<>(dossiers, Dossier::new);
        this.directory = directory;
        this.office = office;
    }

    /** Handles all of them on this bus. */
    public void subscribeTo(CommandBus bus) {
        Deciders.ofDossiers().forEach(decider -> subscribe(bus, decider));
    }

    private <C extends Command> void subscribe(CommandBus bus, Decider<DossierState, C> decider) {
        bus.subscribe(decider.command().getName(), message -> {
            C command = decider.command().cast(message.getPayload());
            String id = directory.dossierOf(command);
            return (command instanceof RegisterUnit ? dossiers.begun(message, id) : dossiers.of(id))
                    .invoke(dossier -> dossier.decide(decider, command, Senders.of(message), office));
        });
    }

    /** What is known of a unit, for a decision about something else; asked while a command is handled. */
    public DossierState stateOf(UnitId unitId) throws Exception {
        return dossiers.of(unitId.value()).invoke(Dossier::state);
    }
}
