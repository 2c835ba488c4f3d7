package io.dossier.command.sample;

import io.dossier.api.CommandReceipt;
import io.dossier.api.sample.SampleCommand;
import io.dossier.api.sample.SampleEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;

/** The sample of one quarter. It is a stream of its own, so that of two who draw at once one is told that it is drawn. */
@Revision("1")
public class QuarterSample {
    @AggregateIdentifier
    private String sampleId;

    private SampleState state = SampleState.NONE;

    /** For the repository, which then replays events. */
    @SuppressWarnings("NullAway.Init")
    protected QuarterSample() {}

    /** A quarter of which nothing was drawn yet. */
    public QuarterSample(String sampleId) {
        this.sampleId = sampleId;
    }

    /**
     * Decides a command and applies what follows from it.
     *
     * @param view what the rules look at, made of what is known of the quarter
     */
    public <S, C extends SampleCommand> CommandReceipt decide(
            Decider<S, C> decider, Function<SampleState, S> view, C command, Sender sender, Office office) {
        return decider.decide(Situation.of(view.apply(state), command, sender, office))
                .carriedOut(command, events -> events.forEach(AggregateLifecycle::apply));
    }

    @EventSourcingHandler
    void on(SampleEvent event) {
        sampleId = SampleEvent.streamOf(event.quarter());
        state = state.evolve(event);
    }
}
