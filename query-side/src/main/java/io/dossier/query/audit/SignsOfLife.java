package io.dossier.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the node of another's audit is gone. It gives a sign every five seconds, and whoever looks sees it change; one that stands still for a
 * minute, by a clock of this process that nobody can set, is the last. What time it says is compared with itself alone: a clock that is wrong
 * neither ends the audits of the living nor keeps those of the dead.
 */
@Component
class SignsOfLife {

    /** How often a node gives one, and looks for those of others. */
    static final Duration BETWEEN = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private Optional<Seen> last = Optional.empty();

    private record Seen(UUID audit, Instant sign, long at) {
        boolean isSame(Seen other) {
            return audit.equals(other.audit) && sign.equals(other.sign);
        }
    }

    /** Looked at by the clock of the process. */
    @Autowired
    SignsOfLife() {
        this(System::nanoTime);
    }

    /** @param nanos a clock of this process, in nanoseconds */
    SignsOfLife(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Looks at the audit that is under way.
     *
     * @param sign the time that its last sign says
     * @return whether that was the last; never at the first look
     */
    synchronized boolean isLast(UUID audit, Instant sign) {
        Seen now = new Seen(audit, sign, nanos.getAsLong());
        Seen since = last.filter(now::isSame).orElse(now);
        last = Optional.of(since);
        return now.at() - since.at() >= PATIENCE.toNanos();
    }
}
