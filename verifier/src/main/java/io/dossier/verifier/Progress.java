package io.dossier.verifier;

import java.io.PrintStream;

/** Tells on standard error how far it is, about once a second. */
final class Progress {
    private static final long EVERY_NANOS = 1_000_000_000L;
    private static final int LOOK_AT_CLOCK = 0x3ff;

    private final PrintStream out;
    private final Texts texts;
    private final long total;
    private final long start = System.nanoTime();
    private long told = start;

    Progress(PrintStream out, Texts texts, long total) {
        this.out = out;
        this.texts = texts;
        this.total = total;
    }

    void at(long events) {
        if ((events & LOOK_AT_CLOCK) != 0) {
            return;
        }
        long now = System.nanoTime();
        if (now - told >= EVERY_NANOS) {
            told = now;
            out.println(texts.of("progress", events, total, events * EVERY_NANOS / (now - start)));
        }
    }
}
