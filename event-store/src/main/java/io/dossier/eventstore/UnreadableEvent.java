package io.dossier.eventstore;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.serialization.SerializationException;

/**
 * Something stored has a name or a revision that this code does not know, or was damaged. It is an exception rather than Axon's silent
 * "unknown type", because an event that is skipped is missing from everything that is computed from it.
 */
public final class UnreadableEvent extends SerializationException {

    private static final long serialVersionUID = 1L;

    private final long position; // 0 where it is not known

    UnreadableEvent(String message) {
        super(message);
        this.position = 0;
    }

    private UnreadableEvent(long position, SerializationException cause) {
        super("The event at position %d cannot be read: %s".formatted(position, cause.getMessage()), cause);
        this.position = position;
    }

    /** Reads something of the event at a position, and says where it stands if nobody can read that. */
    static <T> T at(long position, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SerializationException e) {
            throw new UnreadableEvent(position, e);
        }
    }

    /** Where it stands, if that is known: everywhere where events are read by their positions. */
    public OptionalLong position() {
        return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
