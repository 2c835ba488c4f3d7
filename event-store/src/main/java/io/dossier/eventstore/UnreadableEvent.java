package io.dossier.eventstore;

import org.axonframework.serialization.SerializationException;

/**
 * Something stored has a name or a revision that this code does not know. It is an exception rather than Axon's silent
 * "unknown type", because an event that is skipped is missing from everything that is computed from it.
 */
public final class UnreadableEvent extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message) {
        super(message);
    }
}
