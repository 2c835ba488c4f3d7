package io.dossier.verifier;

import java.util.Arrays;

/**
 * Finds out what was done at the first position whose event is not the one that was signed. The hash of an event holds its position, so that
 * an event that was moved is known by the hash that it would have at another one.
 */
final class Diagnosis {
    private final Store store;
    private final Tiles tiles;

    Diagnosis(Store store, Tiles tiles) {
        this.store = store;
        this.tiles = tiles;
    }

    /** @param event what stands there; events before it are as they were signed */
    Finding of(EventBytes event) {
        long position = event.position();
        String id = event.eventId();
        // 0 if there is none
        long origin = signedAt(event);
        long destination = standsAt(position);
        if (origin > 0 && destination == origin) {
            return Finding.of(Finding.Kind.REORDERED, position, "finding.reordered.exchanged", position, origin, id);
        }
        if (origin > 0 && destination > 0) {
            return Finding.of(
                    Finding.Kind.REORDERED, position, "finding.reordered.moved", position, destination, origin, id);
        }
        if (origin > 0) {
            return Finding.of(Finding.Kind.REMOVED, position, "finding.removed.closed", position, origin, id);
        }
        if (destination > 0) {
            return Finding.of(
                    Finding.Kind.INSERTED,
                    position,
                    "finding.inserted.between",
                    position,
                    destination - position,
                    destination,
                    id);
        }
        return Finding.of(Finding.Kind.CHANGED, position, "finding.changed", position, id);
    }

    /** Where the event stood when it was signed. */
    private long signedAt(EventBytes event) {
        for (long other = event.position() + 1; other <= tiles.size(); other++) {
            if (tiles.hasLeaf(other, event.hashAt(other))) {
                return other;
            }
        }
        return 0;
    }

    /** Where the event that was signed at that position stands now. */
    private long standsAt(long position) {
        byte[] signed = tiles.leaf(position);
        EventBytes other = new EventBytes();
        long[] found = {0};
        store.eventsAfter(position, row -> {
            other.take(row);
            if (Arrays.equals(signed, other.hashAt(position))) {
                found[0] = other.position();
            }
            return found[0] == 0;
        });
        return found[0];
    }
}
