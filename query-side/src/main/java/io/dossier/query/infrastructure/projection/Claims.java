package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which claims of other nodes are abandoned. Who works on a segment renews its claim every five seconds, and the others see it change: one
 * that stands still for ten seconds, by a clock of the looking process that nobody can set, is that of a node that is gone. The time that
 * stands in a claim is compared with itself alone, and with no clock: one that is wrong neither takes work away from the living nor keeps
 * it for the dead.
 */
final class Claims {

    /** For so long a claim stands still before it counts as abandoned. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Map<Part, Seen> seen = new ConcurrentHashMap<>();

    private record Part(String processor, int segment) {}

    private record Seen(String owner, long renewed, long at) {}

    /** @param nanos a clock of this process, in nanoseconds */
    Claims(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Looks at a claim of another node.
     *
     * @param renewed what the claim says of when it was renewed
     * @return whether it is abandoned; never at the first look
     */
    boolean isAbandoned(String processor, int segment, String owner, long renewed) {
        long now = nanos.getAsLong();
        Seen last = seen.merge(
                new Part(processor, segment),
                new Seen(owner, renewed, now),
                (before, fresh) -> before.owner().equals(owner) && before.renewed() == renewed ? before : fresh);
        return now - last.at() >= PATIENCE.toNanos();
    }
}
