package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import io.dossier.api.Role;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.command.complaint.Complaint;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.infrastructure.ComplaintHandling;
import io.dossier.command.infrastructure.Senders;
import io.dossier.command.unit.DossierState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;

/**
 * Given what has happened to a matter, when a command by somebody, then exactly these events or exactly these refusals. Axon's fixture
 * also replays what was stored and compares the state that was decided on with the replayed one.
 *
 * @param given what has happened to the matter
 * @param actor who did that, where it is known
 * @param premises what has happened to unit {@link Given#UNIT}; other units are not registered
 */
public record ComplaintSpecification(
        List<MatterEvent> given,
        Optional<String> actor,
        List<DossierEvent> premises,
        Sender sender,
        Clock clock,
        Policy policy)
        implements Specification {

    /** Unless said otherwise it is the assistant's turn, at noon of {@link Given#TODAY}, and the unit is let. */
    public static ComplaintSpecification matter(MatterEvent... events) {
        return new ComplaintSpecification(
                List.of(events),
                Optional.empty(),
                List.of(Given.registered(), Given.movedIn()),
                new Sender("li.na", Role.ASSISTANT, Set.of()),
                Given.NOON,
                Policy.DEFAULT);
    }

    public ComplaintSpecification premises(DossierEvent... events) {
        return new ComplaintSpecification(given, actor, List.of(events), sender, clock, policy);
    }

    public ComplaintSpecification by(String name, Role role, String... headOf) {
        return new ComplaintSpecification(
                given, actor, premises, new Sender(name, role, Set.of(headOf)), clock, policy);
    }

    /** Of all that has happened it is known that this person did it. */
    public ComplaintSpecification doneBy(String name) {
        return new ComplaintSpecification(given, Optional.of(name), premises, sender, clock, policy);
    }

    /** By an import, which tells what happened before the software was used. */
    public ComplaintSpecification byAnImport() {
        return new ComplaintSpecification(
                given, actor, premises, new Sender("import", Role.SUPERVISOR, Set.of(), true), clock, policy);
    }

    /** At that moment, in the office's zone. */
    public ComplaintSpecification at(String instant) {
        return new ComplaintSpecification(given, actor, premises, sender, Given.at(instant), policy);
    }

    public ComplaintSpecification under(Policy numbers) {
        return new ComplaintSpecification(given, actor, premises, sender, clock, numbers);
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<Complaint> fixture = new AggregateTestFixture<>(Complaint.class);
        // Of a matter that was refused its first event there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(!given.isEmpty());
        new ComplaintHandling(
                        fixture.getRepository(),
                        unit -> unit.equals(Given.UNIT) ? premisesState() : DossierState.EMPTY,
                        new Office(clock, policy))
                .subscribeTo(fixture.getCommandBus());
        return new Outcome(command, fixture.given(Actors.told(given, actor)).when(command, Senders.metadata(sender)));
    }

    private DossierState premisesState() {
        DossierState state = DossierState.EMPTY;
        for (DossierEvent event : premises) {
            state = state.evolve(event);
        }
        return state;
    }
}
