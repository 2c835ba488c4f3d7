package io.dossier.query.infrastructure.projection;

import java.time.Duration;
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

    private final StandingStill<Part, Renewal> claims;

    private record Part(String processor, int segment) {}

    private record Renewal(String owner, long at) {}

    /** @param nanos a clock of this process, in nanoseconds */
    Claims(LongSupplier nanos) {
        this.claims = new StandingStill<>(PATIENCE, nanos);
    }

    /**
     * Looks at a claim of another node.
     *
     * @param renewed what the claim says of when it was renewed
     * @return whether it is abandoned; never at the first look
     */
    boolean isAbandoned(String processor, int segment, String owner, long renewed) {
        return claims.isSo(new Part(processor, segment), new Renewal(owner, renewed));
    }
}
