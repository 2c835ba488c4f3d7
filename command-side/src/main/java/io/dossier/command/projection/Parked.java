package io.dossier.command.projection;

import java.util.List;

/** What is known of an event that is said to be parked. */
public sealed interface Parked {
    /**
     * It is parked.
     *
     * @param position the event's
     * @param eventType its logical name
     * @param sequence under which it is parked
     */
    record Event(long position, String eventType, String sequence) implements Parked {}

    /** It is not parked. */
    record Nothing() implements Parked {}

    /** There is no projection of that name; there are these. */
    record NoSuchProjection(List<String> known) implements Parked {
        public NoSuchProjection {
            known = List.copyOf(known);
        }
    }

    /** The projection is behind, perhaps with what was told to it before: what is parked is not known. */
    record NotKnownYet() implements Parked {}
}
