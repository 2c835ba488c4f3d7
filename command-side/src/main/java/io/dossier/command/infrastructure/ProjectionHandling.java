package io.dossier.command.infrastructure;

import io.dossier.api.projection.ProjectionCommand;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.projection.RetryParkedSequence;
import io.dossier.api.projection.SkipParkedEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.projection.OperatedProjection;
import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.command.projection.Retry;
import io.dossier.command.projection.Skip;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Lets it be decided, one at a time for a projection, what is retried and skipped. */
public final class ProjectionHandling {
    private final Repository<OperatedProjection> projections;
    private final ParkedEvents parked;
    private final Office office;

    /**
     * @param projections where it is loaded from what they were told
     * @param parked what they have parked
     * @param office what decisions know of the world outside
     */
    public ProjectionHandling(Repository<OperatedProjection> projections, ParkedEvents parked, Office office) {
        this.projections = projections;
        this.parked = parked;
        this.office = office;
    }

    /** Handles their commands on this bus. */
    public void subscribeTo(CommandBus bus) {
        subscribe(bus, Retry.DECIDER, (RetryParkedSequence c) -> parked.first(c.projection(), c.sequence()));
        subscribe(bus, Skip.DECIDER, (SkipParkedEvent c) -> parked.at(c.projection(), c.position()));
    }

    private <C extends ProjectionCommand> void subscribe(
            CommandBus bus, Decider<Parked, C> decider, Function<C, Parked> lookUp) {
        bus.subscribe(decider.command().getName(), message -> {
            C command = decider.command().cast(message.getPayload());
            Aggregate<OperatedProjection> projection = projections.loadOrCreate(
                    ProjectionEvent.streamOf(command.projection()), () -> new OperatedProjection(command.projection()));
            // Looked up when all that the projection was told before is loaded, and not before: it must have done that.
            Parked found = lookUp.apply(command);
            return projection.invoke(told -> told.decide(decider, found, command, Senders.of(message), office));
        });
    }
}
