package io.dossier.query.infrastructure.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/**
 * How far a projection is, over all its segments.
 *
 * @param position every event up to here is in the documents; 0 if none is
 * @param rebuildsUpTo while a rebuild, or the first build, is under way: the position at which it is done; else 0
 * @param taken every event up to here is taken in, though its documents may still be held in memory
 */
record Reach(long position, long rebuildsUpTo, long taken) {

    /** Of what has all in its documents that it has taken in. */
    Reach(long position, long rebuildsUpTo) {
        this(position, rebuildsUpTo, position);
    }

    static final Reach NOTHING = new Reach(0, 0);

    /** Whether these segments make up the whole projection, or others are worked on elsewhere. */
    static boolean isWhole(Collection<EventTrackerStatus> segments) {
        double share = segments.stream()
                .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1.0))
                .sum();
        return Math.abs(share - 1) < 1e-9;
    }

    static Reach of(Collection<EventTrackerStatus> segments) {
        return ofAll(segments.stream().map(Reach::atWork).toList());
    }

    static Reach of(List<TrackingToken> segments) {
        return ofAll(segments.stream().map(Reach::stored).toList());
    }

    /** Of one segment: as it is at work here, if it is, and as its token was stored. */
    static Reach of(Optional<EventTrackerStatus> here, Tokens.Stored elsewhere) {
        Reach stored = stored(elsewhere.token());
        return here.map(Reach::atWork)
                .map(now -> now.atLeast(stored.position))
                .orElseGet(() ->
                        new Reach(stored.position, stored.rebuildsUpTo, Math.max(stored.taken, elsewhere.taken())));
    }

    /** Of several segments together. */
    static Reach ofAll(List<Reach> segments) {
        return segments.stream().reduce(Reach::and).map(Reach::tidied).orElse(NOTHING);
    }

    private static Reach atWork(EventTrackerStatus segment) {
        return new Reach(
                segment.getCurrentPosition().orElse(0),
                segment.isReplaying() ? segment.getResetPosition().orElse(0) : 0);
    }

    private static Reach stored(TrackingToken token) {
        return new Reach(
                WrappedToken.unwrapLowerBound(token) instanceof TrackingToken plain
                        ? plain.position().orElse(0)
                        : 0,
                ReplayToken.isReplay(token) ? ReplayToken.getTokenAtReset(token).orElse(0) : 0);
    }

    /** The same, or as far as a position, whichever is farther. */
    Reach atLeast(long other) {
        return other <= position ? this : new Reach(other, rebuildsUpTo, Math.max(other, taken));
    }

    boolean isRebuilding() {
        return rebuildsUpTo > 0;
    }

    /** The same on its way to a position. */
    Reach upTo(long target) {
        return new Reach(position, Math.max(target, rebuildsUpTo), taken);
    }

    /** The same, if an event is not in the documents yet. */
    Reach before(long unwritten) {
        return new Reach(Math.min(position, unwritten - 1), rebuildsUpTo, taken);
    }

    private Reach and(Reach other) {
        return new Reach(
                Math.min(position, other.position),
                Math.max(rebuildsUpTo, other.rebuildsUpTo),
                Math.min(taken, other.taken));
    }

    // A token says that it replays until the first new event; the rebuild is over with the last old one. Before the
    // first event
    // tokens stand at -1.
    private Reach tidied() {
        return new Reach(Math.max(0, position), position >= rebuildsUpTo ? 0 : rebuildsUpTo, Math.max(0, taken));
    }
}
