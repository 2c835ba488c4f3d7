package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.infrastructure.ProjectionHandling;
import io.dossier.command.infrastructure.Senders;
import io.dossier.command.projection.OperatedProjection;
import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Given what a projection has parked and what it was told, when a command, then exactly these events or exactly these refusals. */
public record ProjectionSpecification(ParkedEvents parked, List<ProjectionEvent> given) implements Specification {
    private static final Sender OPERATOR = new Sender("zhou.yun", Role.OPERATOR, Set.of());

    /** It has parked what {@link GivenParked} says, and was told nothing. */
    public static ProjectionSpecification projection() {
        return new ProjectionSpecification(new GivenParked(), List.of());
    }

    public static ProjectionSpecification projectionThatIsBehind() {
        return new ProjectionSpecification(new GivenParked(new Parked.NotKnownYet()), List.of());
    }

    /** One whose parked events are known to somebody who does not tell. */
    public static ProjectionSpecification projectionOfWhichNobodyTells() {
        return new ProjectionSpecification(new GivenParked(new Parked.NotTold()), List.of());
    }

    public ProjectionSpecification after(ProjectionEvent... events) {
        return new ProjectionSpecification(parked, List.of(events));
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<OperatedProjection> fixture = new AggregateTestFixture<>(OperatedProjection.class);
        // Of a projection that was refused its first event there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(!given.isEmpty());
        new ProjectionHandling(fixture.getRepository(), parked, new Office(Given.NOON, Policy.DEFAULT))
                .subscribeTo(fixture.getCommandBus());
        return new Outcome(command, fixture.given(given).when(command, Senders.metadata(OPERATOR)));
    }
}
