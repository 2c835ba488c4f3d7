package io.dossier.query.infrastructure.projection;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The thread that reads events for a projection's workers. When their buffers of 1,024 events are full, Axon lets it look again after 100 ms,
 * so that no projection could take in more than 10,000 events a second; here it looks again soon. Its longer pauses, between attempts to
 * claim and after errors, stay as they are.
 */
final class CoordinatorThread extends ScheduledThreadPoolExecutor {

    private static final long LONG_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    CoordinatorThread(ThreadFactory threads) {
        super(1, threads);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long nanos = unit.toNanos(delay);
        return super.schedule(
                task, nanos < LONG_PAUSE_NANOS ? Math.min(nanos, SOON_NANOS) : nanos, TimeUnit.NANOSECONDS);
    }
}
