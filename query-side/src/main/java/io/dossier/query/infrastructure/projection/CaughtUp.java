package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Up to what time a projection has everything, from looks at its position and the event store's head. While events keep coming
 * the position never meets the head of its own moment; it does meet those of moments before.
 */
final class CaughtUp {

    /** Those that a projection far behind is remembered by; beyond it every other one is let go, and the answer gets coarser. */
    static final int MOST_SAMPLES = 4_096;

    private record Sample(long head, Instant seenAt) {}

    private final Deque<Sample> notReached = new ArrayDeque<>();
    private Instant since;

    CaughtUp(Instant begin) {
        since = begin;
    }

    void see(long position, long head, Instant now) {
        if (!notReached.isEmpty() && notReached.getLast().head() == head) {
            notReached.removeLast(); // nothing was appended meanwhile: who has it all then, has it all now
        }
        notReached.addLast(new Sample(head, now));
        while (!notReached.isEmpty() && notReached.getFirst().head() <= position) {
            since = notReached.removeFirst().seenAt();
        }
        if (notReached.size() > MOST_SAMPLES) {
            thin();
        }
    }

    /** The latest known time whose events are all in the documents. */
    Instant since() {
        return since;
    }

    int samples() {
        return notReached.size();
    }

    private void thin() {
        boolean keep = false;
        for (Iterator<Sample> all = notReached.iterator(); all.hasNext(); keep = !keep) {
            all.next();
            if (!keep) {
                all.remove();
            }
        }
    }
}
