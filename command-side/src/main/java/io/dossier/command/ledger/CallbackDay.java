package io.dossier.command.ledger;

import io.dossier.api.CommandReceipt;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;

/** One callback day. It is a stream of its own, so that of two people who close a day at once one is told that it is closed. */
@Revision("1")
public class CallbackDay {
    @AggregateIdentifier
    private String dayId;

    private CallbackDayState state = CallbackDayState.OPEN;

    /** For the repository, which then replays events or restores a snapshot. */
    @SuppressWarnings("NullAway.Init")
    protected CallbackDay() {}

    /** A day to which nothing has happened. */
    public CallbackDay(String dayId) {
        this.dayId = dayId;
    }

    /**
     * Decides whether the day is closed, and applies what follows.
     *
     * @param view what the rules look at, made of the day's state
     */
    public CommandReceipt close(
            Function<CallbackDayState, DayBook> view, CloseCallbackDay command, Sender sender, Office office) {
        return DayClosing.DECIDER
                .decide(Situation.of(view.apply(state), command, sender, office))
                .carriedOut(command, events -> events.forEach(AggregateLifecycle::apply));
    }

    @EventSourcingHandler
    void on(CallbackDayEvent event) {
        dayId = CallbackDayEvent.streamOf(event.date());
        state = state.evolve(event);
    }
}
