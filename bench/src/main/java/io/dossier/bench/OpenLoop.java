package io.dossier.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Things that come at a steady rate, whether or not what came before is done. How long one takes counts from when it was due, so that whoever is kept
 * waiting is not left out.
 */
final class OpenLoop {
    private static final int DIGITS = 3;

    private OpenLoop() {}

    /**
     * How long they took, in nanoseconds.
     *
     * @param perSecond how many come
     * @param clients among how many they are dealt out, one after the other
     */
    static Histogram run(double perSecond, int clients, Duration settling, Duration measured, Clients.Work work)
            throws ExecutionException, InterruptedException {
        Histogram taken = new ConcurrentHistogram(DIGITS);
        long interval = (long) (1e9 / perSecond);
        long begin = System.nanoTime();
        long from = begin + settling.toNanos();
        long end = from + measured.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (long number = 0; begin + number * interval < end; number++) {
                long which = number;
                long due = begin + number * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                running.add(threads.submit(() -> {
                    work.run((int) (which % clients), which / clients);
                    if (due >= from) {
                        taken.recordValue(System.nanoTime() - due);
                    }
                    return which;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return taken;
    }
}
