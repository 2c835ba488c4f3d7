package io.dossier.command.complaint;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Event;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import io.dossier.eventstore.EventMetadata;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One matter in the register, with its handling and its callbacks. A matter is a stream of its own: what is done about it asks nothing
 * of other matters, and of the unit only at registration.
 */
@Revision("2")
public class Complaint {
    @AggregateIdentifier
    private String complaintId;

    private MatterState state = MatterState.UNKNOWN;

    /** For the repository, which then replays events or restores a snapshot. */
    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /** A matter that nothing is known of yet. */
    public Complaint(String complaintId) {
        this.complaintId = complaintId;
    }

    /**
     * Decides a command and applies what follows from it.
     *
     * @param view what the rules look at, made of what is known of the matter
     */
    public <S, C extends Command> CommandReceipt decide(
            Decider<S, C> decider, Function<MatterState, S> view, C command, Sender sender, Office office) {
        Situation<S, C> situation = Situation.of(view.apply(state), command, sender, office);
        return decider.decide(situation)
                .carriedOut(
                        command,
                        events ->
                                PassedDays.toldBefore(events, state, situation).forEach(event -> apply(event, sender)));
    }

    // The store is told of the actor later, but what is applied is known at once.
    private static void apply(Event event, Sender sender) {
        AggregateLifecycle.apply(event, MetaData.with(EventMetadata.ACTOR, sender.name()));
    }

    /** What is known of the matter, for decisions elsewhere that ask about it. */
    public MatterState state() {
        return state;
    }

    @EventSourcingHandler
    void on(MatterEvent event, @MetaDataValue(EventMetadata.ACTOR) @Nullable String actor) {
        complaintId = event.about();
        state = state.evolve(event, Optional.ofNullable(actor));
    }
}
