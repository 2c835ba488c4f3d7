package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.StandingStill;
import java.time.Duration;
import java.time.Instant;
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

    private static final String THE_ONE = "of one at a time";

    private final StandingStill<String, Sign> signs;

    private record Sign(UUID audit, Instant says) {}

    /** Looked at by the clock of the process. */
    @Autowired
    SignsOfLife() {
        this(System::nanoTime);
    }

    /** @param nanos a clock of this process, in nanoseconds */
    SignsOfLife(LongSupplier nanos) {
        this.signs = new StandingStill<>(PATIENCE, nanos);
    }

    /**
     * Looks at the audit that is under way.
     *
     * @param sign the time that its last sign says
     * @return whether that was the last; never at the first look
     */
    boolean isLast(UUID audit, Instant sign) {
        return signs.isSo(THE_ONE, new Sign(audit, sign));
    }
}
