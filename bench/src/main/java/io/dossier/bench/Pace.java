package io.dossier.bench;

import java.time.Duration;

/** How long things are done before they are measured, and while they are. */
final class Pace {
    /** {@code -Dbench.seconds}. */
    static final Duration MEASURED = seconds("bench.seconds", 10);

    /** {@code -Dbench.warm-up}: how long at least until what runs is taken to be compiled. */
    static final Duration WARM_UP = seconds("bench.warm-up", 40);

    /** {@code -Dbench.warm-up-most}: how long at most. Compiling what eight clients read takes two busy cores more than two minutes. */
    static final Duration WARM_UP_MOST = seconds("bench.warm-up-most", 240);

    /** Where what runs is warm by what was measured before. */
    static final Duration SETTLING = seconds("bench.settling", 3);

    private Pace() {}

    private static Duration seconds(String property, int usual) {
        return Duration.ofSeconds(Integer.getInteger(property, usual));
    }
}
