package io.dossier.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of clients, each a virtual thread as the product's requests are, each of which does one thing after the other for a while. */
final class Clients {
    private Clients() {}

    /** One thing that a client does; it is given the client's number and how often it has done it. */
    @FunctionalInterface
    interface Work {
        void run(int client, long round) throws Exception;
    }

    /**
     * What was measured.
     *
     * @param perSecond how often the work was done in a second, by all clients together
     */
    record Result(double perSecond, double p50Millis, double p99Millis) {}

    /** Warms up, then measures. */
    static Result measure(int clients, Duration warmUp, Duration measured, Work work) throws Exception {
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long until = from + measured.toNanos();
        List<long[]> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> loop(client, from, until, work)));
            }
            for (Future<long[]> future : running) {
                latencies.add(future.get());
            }
        }
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length / (measured.toNanos() / 1e9),
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] loop(int client, long from, long until, Work work) throws Exception {
        long[] measured = new long[1 << 20];
        int count = 0;
        for (long round = 0; ; round++) {
            long before = System.nanoTime();
            if (before >= until) {
                return Arrays.copyOf(measured, count);
            }
            work.run(client, round);
            long after = System.nanoTime();
            if (before >= from && after <= until && count < measured.length) {
                measured[count++] = after - before;
            }
        }
    }
}
