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
     * @param first position of the event that is parked first of that sequence: it cannot be handled, and all others wait behind it; its own if
     *     it is that
     */
    record Event(long position, String eventType, String sequence, long first) implements Parked {
        /** Whether it only waits behind another. */
        public boolean waits() {
            return position != first;
        }
    }

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

    /** Who knows what is parked could not be asked, or did not say: its log, or that of this side, tells why. */
    record NotTold() implements Parked {}
}
