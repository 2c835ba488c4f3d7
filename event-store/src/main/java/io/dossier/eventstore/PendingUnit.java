package io.dossier.eventstore;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The rows of one unit of work, and the thread that waits to learn what became of them. */
final class PendingUnit {

    /** What the waiting thread wakes up to. */
    enum Turn {
        WAIT,
        LEAD,
        DONE
    }

    private final List<EventRow> rows;
    private final Thread owner = Thread.currentThread();
    private @Nullable Throwable failure;
    // Written last and read first: whoever sees DONE sees the failure, too.
    private volatile Turn turn = Turn.WAIT;

    PendingUnit(List<EventRow> rows) {
        this.rows = rows;
    }

    List<EventRow> rows() {
        return rows;
    }

    void promote() {
        tell(Turn.LEAD);
    }

    void succeed() {
        tell(Turn.DONE);
    }

    void fail(Throwable reason) {
        failure = reason;
        tell(Turn.DONE);
    }

    private void tell(Turn next) {
        turn = next;
        LockSupport.unpark(owner);
    }

    boolean isDone() {
        return turn == Turn.DONE;
    }

    /** Why the rows were not stored; {@code null} if they were. To be asked when the unit is done. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Waits until there is something to do, however often the thread is interrupted; the interruption is kept. */
    Turn await() {
        boolean interrupted = false;
        while (turn == Turn.WAIT) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return turn;
    }
}
