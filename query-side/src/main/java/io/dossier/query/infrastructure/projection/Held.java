package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Takes the batches of a processor, and while a generation is built holds several of them back to be written as one: a document that many
 * events change is then written once for all of them. Nobody reads what is not built yet, and no token is stored meanwhile, so that whatever
 * is held when the process dies is delivered again.
 */
final class Held {

    private final int most;
    private final BiConsumer<List<TrackedEventMessage<?>>, Segment> intake;
    private final Gate gate;
    private final Map<Integer, List<TrackedEventMessage<?>>> bySegment = new ConcurrentHashMap<>();
    private final Set<Integer> through = ConcurrentHashMap.newKeySet();

    /**
     * @param most so many events of a segment, or more, are written
     * @param intake takes in what was held, all or nothing
     * @param gate where events end for now: nothing is held there
     */
    Held(int most, BiConsumer<List<TrackedEventMessage<?>>, Segment> intake, Gate gate) {
        this.most = most;
        this.intake = intake;
        this.gate = gate;
    }

    /**
     * Takes a batch of a segment.
     *
     * @param messages those of it that are the projection's business, by position
     * @param last the last of the batch, whosever business it is
     */
    void take(List<TrackedEventMessage<?>> messages, TrackedEventMessage<?> last, Segment segment) {
        int id = segment.getSegmentId();
        List<TrackedEventMessage<?>> held = new ArrayList<>(heldBefore(id, messages));
        held.addAll(messages);
        if (!isReplayed(last)) {
            through.add(id);
        }
        if (held.isEmpty()) {
            return;
        }
        bySegment.put(id, held);
        if (held.size() < most && isReplayed(last) && gate.isOpenFor(position(last) + 1)) {
            return;
        }
        try {
            intake.accept(held, segment);
        } finally {
            bySegment.remove(id); // if it failed, all of it is delivered again
        }
    }

    // Delivered again from an earlier position on, a segment makes what was held of it void.
    private List<TrackedEventMessage<?>> heldBefore(int segment, List<TrackedEventMessage<?>> messages) {
        List<TrackedEventMessage<?>> held = bySegment.getOrDefault(segment, List.of());
        boolean again =
                !held.isEmpty() && !messages.isEmpty() && position(messages.getFirst()) <= position(held.getLast());
        return again ? List.of() : held;
    }

    /** Whether a segment has all that was there when the build began. Until then it must be told of every event that it is given. */
    boolean isThrough(Segment segment) {
        return through.contains(segment.getSegmentId());
    }

    /** Whether anything of a segment is held, so that its token must not be stored. */
    boolean isHolding(int segment) {
        return bySegment.containsKey(segment);
    }

    /** The position of the first event that is held of any segment; empty if none is. */
    OptionalLong first() {
        return bySegment.values().stream()
                .mapToLong(held -> position(held.getFirst()))
                .min();
    }

    /** Forgets what is held, which must be delivered again. */
    void forget() {
        bySegment.clear();
        through.clear();
    }

    private static boolean isReplayed(TrackedEventMessage<?> message) {
        TrackingToken token = message.trackingToken();
        return ReplayToken.isReplay(token)
                && position(message) < ReplayToken.getTokenAtReset(token).orElse(0);
    }

    private static long position(TrackedEventMessage<?> message) {
        return Stamp.of(message).position();
    }
}
