package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.api.sample.SampleEvent;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.infrastructure.SampleHandling;
import io.dossier.command.infrastructure.Senders;
import io.dossier.command.repairs.AsOf;
import io.dossier.command.repairs.Repairs;
import io.dossier.command.sample.QuarterSample;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;

/**
 * Given which repairs were registered in a quarter, and what has happened to its sample, when a command by somebody, then exactly these events
 * or these refusals.
 *
 * @param population those that were registered in the last quarter of 2025; in others there were none
 * @param given what has happened to the sample
 */
public record SampleSpecification(List<UUID> population, List<SampleEvent> given, Sender sender, Clock clock)
        implements Specification {
    /** Up to this position everything is known. */
    public static final long AS_OF = 4711;

    /** The seed that chance gives. */
    public static final String CHANCE = "0123456789abcdef";

    /** Unless said otherwise it is the director's turn, at noon of {@link Given#TODAY}. */
    public static SampleSpecification registered(UUID... repairs) {
        return new SampleSpecification(
                List.of(repairs), List.of(), new Sender("director", Role.DIRECTOR, Set.of()), Given.NOON);
    }

    public SampleSpecification after(SampleEvent... events) {
        return new SampleSpecification(population, List.of(events), sender, clock);
    }

    public SampleSpecification by(String name, Role role, String... headOf) {
        return new SampleSpecification(population, given, new Sender(name, role, Set.of(headOf)), clock);
    }

    /** At that moment, in the office's zone. */
    public SampleSpecification at(String instant) {
        return new SampleSpecification(population, given, sender, Given.at(instant));
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<QuarterSample> fixture = new AggregateTestFixture<>(QuarterSample.class);
        // Of a quarter that was refused its first event there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(!given.isEmpty());
        new SampleHandling(fixture.getRepository(), repairs(), () -> CHANCE, new Office(clock, Policy.DEFAULT))
                .subscribeTo(fixture.getCommandBus());
        return new Outcome(command, fixture.given(given).when(command, Senders.metadata(sender)));
    }

    private Repairs repairs() {
        return new Repairs() {
            @Override
            public AsOf<CompletedRepair> completedOn(LocalDate day) {
                throw new UnsupportedOperationException("a sample asks for no completions");
            }

            @Override
            public AsOf<UUID> registered(LocalDate from, LocalDate to) {
                boolean autumn = from.equals(LocalDate.of(2025, 10, 1)) && to.equals(LocalDate.of(2025, 12, 31));
                return new AsOf<>(AS_OF, autumn ? population : List.of());
            }
        };
    }
}
