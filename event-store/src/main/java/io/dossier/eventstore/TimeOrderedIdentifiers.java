package io.dossier.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives the framework's messages, and so all events, ids that rise with time (UUID version 7). The indexes over them then grow at
 * one end; random ids would touch a page of their own for every event.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
