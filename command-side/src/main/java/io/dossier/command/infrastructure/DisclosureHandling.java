package io.dossier.command.infrastructure;

import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.command.decision.Office;
import io.dossier.command.decision.Sender;
import io.dossier.command.disclosure.Asked;
import io.dossier.command.disclosure.Disclosures;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Repository;

/** Lets it be decided, by the stream of whoever asks, whether they are let see personal data. */
public final class DisclosureHandling {
    private final Streams<Disclosures> disclosures;
    private final Subjects subjects;
    private final Office office;

    /** What is known of what somebody asks to see personal data of. */
    @FunctionalInterface
    public interface Subjects {
        /** What the command is about. */
        Asked of(RevealPersonalData command) throws Exception;
    }

    /**
     * @param disclosures where it is loaded from what users were let see
     * @param subjects what they ask for
     * @param office what decisions know of the world outside
     */
    public DisclosureHandling(Repository<Disclosures> disclosures, Subjects subjects, Office office) {
        this.disclosures = new Streams<>(disclosures, Disclosures::new);
        this.subjects = subjects;
        this.office = office;
    }

    /** Handles it on this bus. */
    public void subscribeTo(CommandBus bus) {
        bus.subscribe(RevealPersonalData.class.getName(), message -> {
            RevealPersonalData command = (RevealPersonalData) message.getPayload();
            Sender sender = Senders.of(message);
            Asked asked = subjects.of(command);
            return disclosures
                    .of(DisclosureEvent.streamOf(sender.name()))
                    .invoke(told -> told.decide(asked, command, sender, office));
        });
    }
}
