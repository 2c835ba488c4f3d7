package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.disclosure.Asked;
import io.dossier.command.disclosure.Disclosures;
import io.dossier.command.infrastructure.DisclosureHandling;
import io.dossier.command.infrastructure.Senders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Given what an auditor was let see, when a command, then exactly these events or exactly these refusals. There is one unit, tenancy and matter. */
public record DisclosureSpecification(List<DisclosureEvent> given, Policy policy) implements Specification {
    private static final Sender AUDITOR = new Sender("he.ping", Role.AUDITOR, Set.of());

    /** An auditor who was let see these before. */
    public static DisclosureSpecification auditor(DisclosureEvent... events) {
        return new DisclosureSpecification(List.of(events), Policy.DEFAULT);
    }

    private static Asked asked(String id) {
        if (id.equals(Given.UNIT.value())) {
            return new Asked.Found(Optional.of(Given.UNIT), Optional.empty(), Optional.empty());
        }
        if (id.equals(Given.TENANCY.toString())) {
            return new Asked.Found(Optional.of(Given.UNIT), Optional.of(Given.TENANCY), Optional.empty());
        }
        return id.equals(GivenMatter.COMPLAINT.toString())
                ? new Asked.Found(
                        Optional.of(Given.UNIT), Optional.of(Given.TENANCY), Optional.of(GivenMatter.COMPLAINT))
                : new Asked.Nothing();
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<Disclosures> fixture = new AggregateTestFixture<>(Disclosures.class);
        // Of somebody who was let see nothing yet there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(false);
        new DisclosureHandling(fixture.getRepository(), asking -> asked(asking.id()), new Office(Given.NOON, policy))
                .subscribeTo(fixture.getCommandBus());
        return new Outcome(command, fixture.given(given).when(command, Senders.metadata(AUDITOR)));
    }
}
