package io.dossier.command.disclosure;

import io.dossier.api.CommandReceipt;
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;

/** What one user was let see. Nothing of it bears on what they may see next: each time has its own reason and its own end. */
@Revision("1")
public class Disclosures {
    @AggregateIdentifier
    private String stream;

    /** For the repository, which then replays events. */
    @SuppressWarnings("NullAway.Init")
    protected Disclosures() {}

    /** Those of a stream in which there is nothing yet. */
    public Disclosures(String stream) {
        this.stream = stream;
    }

    /**
     * Decides the command and applies what follows from it.
     *
     * @param asked what is known of what it is about
     */
    public CommandReceipt decide(Asked asked, RevealPersonalData command, Sender sender, Office office) {
        return Disclosure.DECIDER
                .decide(Situation.of(asked, command, sender, office))
                .carriedOut(command, events -> events.forEach(AggregateLifecycle::apply));
    }

    @EventSourcingHandler
    void on(DisclosureEvent event, @SourceId String id) {
        stream = id;
    }
}
