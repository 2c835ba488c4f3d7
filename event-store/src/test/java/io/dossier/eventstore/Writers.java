package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Threads that each do one thing and whose outcome is asked for later. */
final class Writers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Writer> all = new ArrayList<>();

    /** Starts one more. */
    Writer start(Work work) {
        var writer = new Writer(work);
        all.add(writer);
        writer.thread.start();
        return writer;
    }

    /** Starts one and returns when it leads a group, so that whoever comes next has to queue. */
    Writer startAndLead(Work work) {
        Writer writer = start(work);
        until(() -> Arrays.stream(writer.thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(Dialect.class.getPackageName())
                        && frame.getClassName().endsWith("Dialect")));
        return writer;
    }

    /** Starts one and returns when it waits for another thread to write its unit. */
    Writer startAndQueue(Work work) {
        Writer writer = start(work);
        until(() -> LockSupport.getBlocker(writer.thread) instanceof PendingUnit);
        return writer;
    }

    /** Lets several go at the same moment. */
    List<Writer> startTogether(List<Work> works) {
        var barrier = new CountDownLatch(1);
        List<Writer> writers = works.stream()
                .map(work -> start(() -> {
                    barrier.await();
                    work.run();
                }))
                .toList();
        barrier.countDown();
        return writers;
    }

    void finish() {
        all.forEach(Writer::outcome);
    }

    /** Returns when the condition holds, and fails the test if it never does. */
    @SuppressWarnings("ThreadPriorityCheck") // it yields so that others come on, not in the hope of an order
    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static final class Writer {

        private final CountDownLatch finished = new CountDownLatch(1);
        private final Thread thread;
        private volatile @Nullable Throwable failure;
        private volatile boolean interruptedAtTheEnd;

        private Writer(Work work) {
            this.thread = Thread.ofPlatform().daemon().unstarted(() -> {
                try {
                    work.run();
                } catch (Throwable e) {
                    failure = e;
                } finally {
                    interruptedAtTheEnd = Thread.currentThread().isInterrupted();
                    finished.countDown();
                }
            });
        }

        void interrupt() {
            thread.interrupt();
        }

        boolean isFinished() {
            return finished.getCount() == 0;
        }

        /** What it failed with, or null, when it has finished; a writer that hangs fails the test. */
        @Nullable
        Throwable outcome() {
            try {
                assertThat(finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("the writer finishes")
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return failure;
        }

        boolean wasInterruptedAtTheEnd() {
            outcome();
            return interruptedAtTheEnd;
        }
    }
}
