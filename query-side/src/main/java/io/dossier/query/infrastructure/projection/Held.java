package io.dossier.query.infrastructure.projection;

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
import org.jspecify.annotations.Nullable;

/**
 * Takes the batches of a processor, and while a generation is built holds the documents back that they make: one that many events change is
 * then written once for all of them. Nobody reads what is not built yet, and no token is stored meanwhile, so that whatever is held when the
 * process dies is delivered again.
 */
final class Held {

    private final BatchWriter writer;
    private final Allowance allowance;
    private final BiConsumer<List<TrackedEventMessage<?>>, Segment> intake;
    private final Gate gate;
    private final Map<Integer, Part> bySegment = new ConcurrentHashMap<>();
    private final Set<Integer> through = ConcurrentHashMap.newKeySet();

    /** What is held of a segment, used by the one thread that works on it. */
    private static final class Part {
        final HeldDocuments documents;
        boolean holding;
        long last;
        long carefulUpTo;

        Part(HeldDocuments documents) {
            this.documents = documents;
        }

        /**
         * What of a batch is still to be taken in. One that begins at or before the first event that is held is delivered again from there on; one that begins behind it, but before
         * what was taken last, is a page that reaches back: it was cut anew when another segment began again.
         */
        List<TrackedEventMessage<?>> begins(List<TrackedEventMessage<?>> messages, TrackedEventMessage<?> end) {
            long begin = position(messages.isEmpty() ? end : messages.getFirst());
            if (begin > last) {
                return messages;
            }
            if (documents.first().isPresent() && begin > documents.first().getAsLong()) {
                return messages.stream()
                        .filter(message -> position(message) > last)
                        .toList();
            }
            documents.forget();
            return messages;
        }
    }

    /**
     * @param intake takes in a batch and calls {@link #write} for it
     * @param gate where events end for now: nothing is held there
     */
    Held(BatchWriter writer, Allowance allowance, BiConsumer<List<TrackedEventMessage<?>>, Segment> intake, Gate gate) {
        this.writer = writer;
        this.allowance = allowance;
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
        Part part = part(segment);
        if (!isReplayed(last)) {
            through.add(segment.getSegmentId());
        }
        List<TrackedEventMessage<?>> fresh = part.begins(messages, last);
        part.last = position(last);
        part.holding = isReplayed(last) && part.last > part.carefulUpTo && gate.isOpenFor(part.last + 1);
        try {
            careful(part, part.holding ? part.documents::settle : part.documents::write);
            if (!fresh.isEmpty()) {
                intake.accept(fresh, segment);
            }
            if (part.documents.isTooMuch()) {
                careful(part, part.documents::send);
            }
        } catch (RuntimeException e) {
            part.documents.forget(); // all of it is delivered again
            throw e;
        }
    }

    /** Takes in what events do to the documents of a segment whose batch is being taken; see {@link BatchWriter#write(List)}. */
    void write(List<Batch.Entry> entries, Segment segment) {
        Part part = part(segment);
        if (part.holding) {
            part.documents.fold(entries);
        } else {
            writer.write(entries);
        }
    }

    /** The same of events that were not handled when they came; see {@link BatchWriter#writeInOrder}. */
    void writeInOrder(List<Batch.Entry> entries, Segment segment) {
        Part part = part(segment);
        careful(part, part.documents::write);
        writer.writeInOrder(entries);
    }

    // The event that the failure names is long past. Delivered again, the batches are written one by one, so that it
    // is found where it can be parked.
    private static void careful(Part part, Runnable writing) {
        try {
            writing.run();
        } catch (Poison poison) {
            part.carefulUpTo = part.last;
            throw new ProjectionFailure(String.valueOf(poison.getMessage()), poison);
        }
    }

    private Part part(Segment segment) {
        return bySegment.computeIfAbsent(segment.getSegmentId(), any -> new Part(new HeldDocuments(writer, allowance)));
    }

    /** Whether a segment has all that was there when the build began. Until then it must be told of every event that it is given. */
    boolean isThrough(Segment segment) {
        return through.contains(segment.getSegmentId());
    }

    /** Whether anything of a segment is held, so that its token must not be stored. */
    boolean isHolding(int segment) {
        @Nullable Part part = bySegment.get(segment); // asked once: the segment may be left meanwhile
        return part != null && part.documents.first().isPresent();
    }

    /** The position of the first event that is held of any segment; empty if none is. */
    OptionalLong first() {
        return bySegment.values().stream()
                .flatMapToLong(part -> part.documents.first().stream())
                .min();
    }

    /** Forgets what is held of a segment that this node has left: whoever has it now is given those events again. */
    void left(int segment) {
        Part part = bySegment.remove(segment);
        if (part != null) {
            part.documents.forget();
        }
    }

    /** Forgets what is held, which must be delivered again. */
    void forget() {
        bySegment.values().forEach(part -> part.documents.forget());
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
