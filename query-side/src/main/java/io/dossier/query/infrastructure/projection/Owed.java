package io.dossier.query.infrastructure.projection;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What each segment owes its readers: the last event that is its business. Another node's token stands still while nothing comes that
 * concerns its segment, and is stored again after seconds only; by this a node knows that the segment lacks nothing all the same.
 */
final class Owed {

    private static final int LOW_BITS = Sequence.MOST_SEGMENTS - 1;

    private final List<Debts> all;
    private final Map<String, Debts> byProjection;
    private volatile long seen;

    private record Debts(String projection, Interest interest, AtomicLongArray lastByLowBits) {
        void add(TrackedEventMessage<?> event, long position) {
            if (!interest.takes(event.getPayloadType())) {
                return;
            }
            OptionalInt hash = interest.hashOf(event);
            if (hash.isPresent()) {
                lastByLowBits.set(hash.getAsInt() & LOW_BITS, position);
            } else {
                setAll(position);
            }
        }

        void setAll(long position) {
            for (int bits = 0; bits <= LOW_BITS; bits++) {
                lastByLowBits.set(bits, position);
            }
        }

        long lastOf(Segment segment) {
            long last = 0;
            for (int bits = 0; bits <= LOW_BITS; bits++) {
                if (segment.matches(bits)) {
                    last = Math.max(last, lastByLowBits.get(bits));
                }
            }
            return last;
        }
    }

    Owed(List<Projector> projectors) {
        this.all = projectors.stream()
                .map(projector -> new Debts(
                        projector.name(), new Interest(projector), new AtomicLongArray(Sequence.MOST_SEGMENTS)))
                .toList();
        this.byProjection = all.stream().collect(Collectors.toMap(Debts::projection, Function.identity()));
    }

    /** Begins behind a position: of what lies before it, all may be owed. */
    void begin(long position) {
        all.forEach(debts -> debts.setAll(position));
        seen = position;
    }

    /** Takes notice of the next event. */
    void see(TrackedEventMessage<?> event) {
        long position = event.trackingToken().position().orElseThrow();
        all.forEach(debts -> debts.add(event, position));
        seen = position; // last: whoever reads it finds the debts up to there
    }

    /** Up to where a segment lacks nothing that has every event of its own up to a position. */
    long covered(String projection, Segment segment, long position) {
        long upTo = seen;
        Debts debts = byProjection.get(projection);
        return debts != null && position >= debts.lastOf(segment) ? Math.max(position, upTo) : position;
    }
}
