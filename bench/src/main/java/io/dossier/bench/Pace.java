package io.dossier.bench;

import java.time.Duration;

/** How long things are done before they are measured, and while they are. */
final class Pace {
    /** {@code -Dbench.seconds}. */
    static final Duration MEASURED = seconds("bench.seconds", 10);

    /** {@code -Dbench.warm-up}: compiling what 32 clients run takes two cores 40 seconds. */
    static final Duration WARM_UP = seconds("bench.warm-up", 40);

    /** Where what runs is warm by what was measured before. */
    static final Duration SETTLING = seconds("bench.settling", 3);

    private Pace() {}

    private static Duration seconds(String property, int usual) {
        return Duration.ofSeconds(Integer.getInteger(property, usual));
    }
}
