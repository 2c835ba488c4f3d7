package io.dossier.command.unit;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.DossierEvent;
import io.dossier.api.Event;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.unit.UnitId;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import io.dossier.eventstore.EventMetadata;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One unit, one dossier (R1.2): the unit, its tenancies one after the other, their papers and renovations. All of it is
 * one stream of events, so that every rule about a unit is decided in one place and holds when two people act at once.
 */
@Revision("2")
public class Dossier {
    @AggregateIdentifier
    private String unitId;

    private DossierState state = DossierState.EMPTY;

    /** For the repository, which then replays events or restores a snapshot. */
    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    /** A dossier that nothing is known of yet. */
    public Dossier(String unitId) {
        this.unitId = unitId;
    }

    /** Decides a command and applies what follows from it. */
    public <C extends Command> CommandReceipt decide(
            Decider<DossierState, C> decider, C command, Sender sender, Office office) {
        return decider.decide(Situation.of(state, command, sender, office))
                .carriedOut(command, events -> events.forEach(event -> apply(event, sender)));
    }

    // The store is told of the actor later, but what is applied is known at once.
    private static void apply(Event event, Sender sender) {
        AggregateLifecycle.apply(event, MetaData.with(EventMetadata.ACTOR, sender.name()));
    }

    /** What is known of the unit, for decisions elsewhere that ask about it. */
    public DossierState state() {
        return state;
    }

    @EventSourcingHandler
    void on(DossierEvent event, @MetaDataValue(EventMetadata.ACTOR) @Nullable String actor) {
        UnitId id = event.unitId();
        unitId = id.value();
        state = state.evolve(event, Optional.ofNullable(actor));
    }

    /** Somebody takes the id of a matter, whose stream this is, for a unit's. Nothing is known of such a unit. */
    @EventSourcingHandler
    void on(MatterEvent event) {
        unitId = event.about();
    }
}
