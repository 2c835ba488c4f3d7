package io.dossier.standalone.importing;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells stories with several threads at once and stops all of them at the first failure. They are platform threads: the desk may
 * write to SQLite, whose native calls would hold a virtual thread's carrier, and there are only as many as commands in flight.
 */
final class Crew {
    private final int size;
    private final AtomicBoolean stopped;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * @param stopped is set to true at the first failure; the tellers look at it
     */
    Crew(int size, AtomicBoolean stopped) {
        this.size = size;
        this.stopped = stopped;
    }

    /** Tells all stories; answers what stopped it, an {@link InterruptedException} if this thread was interrupted. */
    Optional<Throwable> tellAll(Teller teller) {
        CountDownLatch working = new CountDownLatch(size);
        ThreadFactory names = Thread.ofPlatform().name("import-", 1).factory();
        try (ExecutorService threads = Executors.newFixedThreadPool(size, names)) {
            for (int i = 0; i < size; i++) {
                threads.execute(() -> {
                    try {
                        work(teller);
                    } finally {
                        working.countDown();
                    }
                });
            }
            awaitAll(working);
        }
        return Optional.ofNullable(failure.get());
    }

    private void work(Teller teller) {
        try {
            teller.tellAll();
        } catch (Teller.StoppedException stoppedByAnother) {
            // who stopped it has said why
        } catch (Throwable problem) {
            stop(problem);
        }
    }

    private void awaitAll(CountDownLatch working) {
        try {
            working.await();
        } catch (InterruptedException interrupted) {
            stop(interrupted);
            // the commands in flight are finished first: closing the pool waits for them
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Throwable problem) {
        failure.compareAndSet(null, problem);
        stopped.set(true);
    }
}
