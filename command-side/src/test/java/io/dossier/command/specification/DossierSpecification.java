package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import io.dossier.api.Role;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.infrastructure.CommandHandling;
import io.dossier.command.infrastructure.DossierDirectory;
import io.dossier.command.infrastructure.Senders;
import io.dossier.command.unit.Dossier;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;

/**
 * Given what has happened to the dossier of unit {@link Given#UNIT}, when a command, then exactly these events or exactly these
 * refusals. Axon's fixture also replays what was stored and compares the state that was decided on with the replayed one.
 */
public record DossierSpecification(
        List<DossierEvent> given, Optional<String> actor, Sender sender, Clock clock, Policy policy)
        implements Specification {

    private static final Sender CLERK = new Sender("li.na", Role.FRONT_DESK, Set.of());

    public static DossierSpecification dossier() {
        return new DossierSpecification(List.of(), Optional.empty(), CLERK, Given.NOON, Policy.DEFAULT);
    }

    public DossierSpecification given(DossierEvent... events) {
        return given(List.of(events));
    }

    public DossierSpecification given(List<DossierEvent> events) {
        return new DossierSpecification(List.copyOf(events), actor, sender, clock, policy);
    }

    /** Of all that has happened it is known that this person did it. */
    public DossierSpecification doneBy(String name) {
        return new DossierSpecification(given, Optional.of(name), sender, clock, policy);
    }

    /** Now somebody of the office acts, who is a clerk unless said otherwise; or an import, which tells what happened before. */
    public DossierSpecification by(String name, Role role, boolean retells) {
        return new DossierSpecification(given, actor, new Sender(name, role, Set.of(), retells), clock, policy);
    }

    /** At that moment, in the office's zone; noon of {@link Given#TODAY} unless said otherwise. */
    public DossierSpecification at(String instant) {
        return new DossierSpecification(given, actor, sender, Given.at(instant), policy);
    }

    public DossierSpecification under(Policy numbers) {
        return new DossierSpecification(given, actor, sender, clock, numbers);
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<Dossier> fixture = new AggregateTestFixture<>(Dossier.class);
        // Of a dossier that was refused its first event there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(!given.isEmpty());
        DossierDirectory directory = new DossierDirectory(id -> Optional.of(Given.UNIT.value()));
        new CommandHandling(fixture.getRepository(), directory, new Office(clock, policy))
                .subscribeTo(fixture.getCommandBus());
        return new Outcome(command, fixture.given(Actors.told(given, actor)).when(command, Senders.metadata(sender)));
    }
}
