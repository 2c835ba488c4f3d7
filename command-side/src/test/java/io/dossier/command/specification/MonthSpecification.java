package io.dossier.command.specification;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.statistics.StatisticsEvent;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.infrastructure.MonthHandling;
import io.dossier.command.infrastructure.Senders;
import io.dossier.command.statistics.SubmittedMonth;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Given how often a month was submitted, when a command, then exactly these events or exactly these refusals. */
public record MonthSpecification(List<StatisticsEvent> given, Clock clock, Policy policy) implements Specification {

    private static final Sender MANAGER = new Sender("wang.fang", Role.MANAGER, Set.of());

    /** Unless said otherwise it is noon of {@link Given#TODAY}. */
    public static MonthSpecification month(StatisticsEvent... events) {
        return new MonthSpecification(List.of(events), Given.NOON, Policy.DEFAULT);
    }

    /** At that moment, in the office's zone. */
    public MonthSpecification at(String instant) {
        return new MonthSpecification(given, Given.at(instant), policy);
    }

    @Override
    public Outcome when(Command command) {
        AggregateTestFixture<SubmittedMonth> fixture = new AggregateTestFixture<>(SubmittedMonth.class);
        // Of a month that was refused its first event there is nothing that could be replayed and compared.
        fixture.setReportIllegalStateChange(!given.isEmpty());
        new MonthHandling(fixture.getRepository(), new Office(clock, policy)).subscribeTo(fixture.getCommandBus());
        return new Outcome(command, fixture.given(given).when(command, Senders.metadata(MANAGER)));
    }
}
