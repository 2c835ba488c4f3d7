package io.dossier.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

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

    private static final class Span {
        private volatile long from = Long.MAX_VALUE;
        private volatile long until = Long.MAX_VALUE;

        void begin(Duration waiting, Duration lasting) {
            long begin = System.nanoTime() + waiting.toNanos();
            until = begin + lasting.toNanos();
            from = begin;
        }
    }

    /** Does the work until it is {@linkplain Warmth warm}. */
    static void warmUp(int clients, Work work) throws Exception {
        run(clients, work, span -> {
            Warmth.await();
            span.begin(Duration.ZERO, Duration.ZERO);
        });
    }

    /** Warms up, then measures. */
    static Result measureWarm(int clients, Duration measured, Work work) throws Exception {
        return result(measured, run(clients, work, span -> {
            Warmth.await();
            span.begin(Duration.ZERO, measured);
        }));
    }

    /** Does for a while what is warm, then measures. */
    static Result measure(int clients, Duration settling, Duration measured, Work work) throws Exception {
        return result(measured, run(clients, work, span -> span.begin(settling, measured)));
    }

    private static Result result(Duration measured, long[] sorted) {
        return new Result(
                sorted.length / (measured.toNanos() / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static long[] run(int clients, Work work, Consumer<Span> timing) throws Exception {
        Span span = new Span();
        List<long[]> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> loop(client, span, work)));
            }
            timing.accept(span);
            for (Future<long[]> future : running) {
                latencies.add(future.get());
            }
        }
        return latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static long[] loop(int client, Span span, Work work) throws Exception {
        long[] measured = new long[1 << 20];
        int count = 0;
        for (long round = 0; ; round++) {
            long before = System.nanoTime();
            if (before >= span.until) {
                return Arrays.copyOf(measured, count);
            }
            work.run(client, round);
            long after = System.nanoTime();
            if (before >= span.from && after <= span.until && count < measured.length) {
                measured[count++] = after - before;
            }
        }
    }
}
