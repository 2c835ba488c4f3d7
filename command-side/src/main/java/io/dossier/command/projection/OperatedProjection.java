package io.dossier.command.projection;

import io.dossier.api.CommandReceipt;
import io.dossier.api.projection.ProjectionCommand;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;

/**
 * What the operator told one projection, one after the other: of two who do so at once, the second is decided by what the projection has made
 * of the first. What is parked is not told by its events, but by the projection.
 */
@Revision("1")
public class OperatedProjection {
    @AggregateIdentifier
    private String stream;

    /** For the repository, which then replays events. */
    @SuppressWarnings("NullAway.Init")
    protected OperatedProjection() {}

    /** A projection that was told nothing yet. */
    public OperatedProjection(String projection) {
        this.stream = ProjectionEvent.streamOf(projection);
    }

    /**
     * Decides a command and applies what follows from it.
     *
     * @param parked what the command is about, as it is parked now
     */
    public <C extends ProjectionCommand> CommandReceipt decide(
            Decider<Parked, C> decider, Parked parked, C command, Sender sender, Office office) {
        return decider.decide(Situation.of(parked, command, sender, office))
                .carriedOut(command, events -> events.forEach(AggregateLifecycle::apply));
    }

    @EventSourcingHandler
    void on(ProjectionEvent event) {
        stream = ProjectionEvent.streamOf(event.projection());
    }
}
