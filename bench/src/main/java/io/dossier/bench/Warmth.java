package io.dossier.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until Java has compiled what is being done. Where clients keep all cores busy the compiler gets its share of them like everybody else, so that how long it
 * takes depends on how much code there is, and what has more of it would be measured cold.
 */
final class Warmth {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** The compiler may be at work for one tenth of the time. */
    private static final int LITTLE = 10;

    private Warmth() {}

    static void await() {
        CompilationMXBean compiler = Objects.requireNonNull(ManagementFactory.getCompilationMXBean());
        long begin = System.nanoTime();
        long compiled = Long.MAX_VALUE;
        while (isBefore(begin, Pace.WARM_UP)
                || (compiled > BETWEEN_LOOKS.toMillis() / LITTLE && isBefore(begin, Pace.WARM_UP_MOST))) {
            long before = compiler.getTotalCompilationTime();
            LockSupport.parkNanos(Math.min(BETWEEN_LOOKS.toNanos(), Pace.WARM_UP.toNanos()));
            compiled = compiler.getTotalCompilationTime() - before;
        }
    }

    private static boolean isBefore(long begin, Duration duration) {
        return System.nanoTime() - begin < duration.toNanos();
    }
}
