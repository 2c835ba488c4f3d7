package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.ComparedProjection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings the two sides of a projection to where they can be compared: what is rebuilt stands at a position and nowhere else, and what serves has
 * every event up to it.
 */
final class Meeting {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ComparedProjection projection;
    private final Runnable check;
    private final long patienceNanos;
    private long position;

    /**
     * @param position at which what is rebuilt is held
     * @param check throws if the audit is to end
     * @param patience for how long neither side may make any way
     */
    Meeting(ComparedProjection projection, long position, Runnable check, Duration patience) {
        this.projection = projection;
        this.position = position;
        this.check = check;
        this.patienceNanos = patience.toNanos();
    }

    /** Where what is rebuilt is held. */
    long position() {
        return position;
    }

    /** Lets what is rebuilt go on to a later position, and waits until both have every event up to there. */
    void goOnTo(long later) {
        if (later > position) {
            projection.letOn(later);
            position = later;
        }
        await();
    }

    /**
     * Waits until both have every event up to the position.
     *
     * @throws AuditStopped if they do not get there, or the audit is to end
     */
    void await() {
        long seen = -1;
        long since = System.nanoTime();
        while (true) {
            check.run();
            if (!projection.isThere()) {
                throw new AuditStopped(AuditState.UNDECIDED, Remark.of(Remark.Key.GIVEN_UP, projection.name()));
            }
            long built = projection.builtReach();
            long live = projection.liveReach();
            if (built >= position && live >= position) {
                return;
            }
            if (built + live != seen) {
                seen = built + live;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patienceNanos) {
                throw new AuditStopped(
                        AuditState.UNDECIDED,
                        Remark.of(
                                Remark.Key.STUCK,
                                projection.name(),
                                Math.min(built, live),
                                projection.failure().orElse("-")));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
