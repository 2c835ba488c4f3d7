package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CompletedRepair;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.infrastructure.LedgerHandling;
import io.dossier.command.infrastructure.Senders;
import io.dossier.command.ledger.CallbackDay;
import io.dossier.command.repairs.AsOf;
import io.dossier.command.repairs.Repairs;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;

/**
 * Given which repairs were completed on a day, and whether it was closed, when a command, then exactly these events or these refusals.
 *
 * @param repairs those that were completed on {@link Given#TODAY}; on other days there were none
 * @param given what has happened to the day
 */
public record LedgerSpecification(List<CompletedRepair> repairs, List<CallbackDayEvent> given)
        implements Specification {
    /** Up to this position everything is known. */
    public static final long AS_OF = 4711;

    public static LedgerSpecification completed(CompletedRepair... repairs) {
        return new LedgerSpecification(List.of(repairs), List.of());
    }

    public LedgerSpecification after(CallbackDayEvent... events) {
        return new LedgerSpecification(repairs, List.of(events));
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<CallbackDay> fixture = new AggregateTestFixture<>(CallbackDay.class);
        // Of a day that was refused its first event there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(!given.isEmpty());
        new LedgerHandling(fixture.getRepository(), repairsOfTheDay(), new Office(Given.NOON, Policy.DEFAULT))
                .subscribeTo(fixture.getCommandBus());
        return new Outcome(
                command,
                fixture.given(given).when(command, Senders.metadata(new Sender("li.na", Role.ASSISTANT, Set.of()))));
    }

    private Repairs repairsOfTheDay() {
        return new Repairs() {
            @Override
            public AsOf<CompletedRepair> completedOn(LocalDate day) {
                return new AsOf<>(AS_OF, day.equals(Given.TODAY) ? repairs : List.of());
            }

            @Override
            public AsOf<UUID> registered(LocalDate from, LocalDate to) {
                throw new UnsupportedOperationException("the close of a day asks for no registrations");
            }
        };
    }
}
