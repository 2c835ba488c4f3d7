package io.dossier.command.statistics;

import io.dossier.api.CommandReceipt;
import io.dossier.api.statistics.StatisticsEvent;
import io.dossier.api.statistics.SubmitMonth;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import java.time.YearMonth;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;

/** One month, and how often its figures were submitted. It knows no figures: those are told by the events before the submission. */
@Revision("1")
public class SubmittedMonth {
    @AggregateIdentifier
    private String stream;

    private MonthState state = MonthState.OPEN;

    /** For the repository, which then replays events. */
    @SuppressWarnings("NullAway.Init")
    protected SubmittedMonth() {}

    /** A month that was not submitted yet. */
    public SubmittedMonth(YearMonth month) {
        this.stream = streamOf(month);
    }

    /**
     * The stream of a month's submissions. No unit's id has a slash and neither has a UUID, so that nobody can take it by the
     * choice of an id.
     */
    public static String streamOf(YearMonth month) {
        return "month/" + month;
    }

    /** Decides a command and applies what follows from it. */
    public CommandReceipt decide(
            Decider<MonthState, SubmitMonth> decider, SubmitMonth command, Sender sender, Office office) {
        return decider.decide(Situation.of(state, command, sender, office))
                .carriedOut(command, events -> events.forEach(AggregateLifecycle::apply));
    }

    @EventSourcingHandler
    void on(StatisticsEvent event) {
        stream = streamOf(event.month());
        state = state.evolve(event);
    }
}
