package io.dossier.standalone.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** One phase of something long, and how far it is. Several threads may tell it at once, and are not held up. */
final class Phase {
    private final String name;
    private final long total;
    private final Counted counted;
    private final Clock clock;
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<Start> start;

    Phase(String name, long total, Counted counted, Clock clock) {
        this.name = name;
        this.total = total;
        this.counted = counted;
        this.clock = clock;
        this.start = new AtomicReference<>(new Start(false, 0, clock.instant()));
    }

    /** From where its rate is measured: what was done when it was first told of was not done in the time that was watched. */
    private record Start(boolean isTold, long done, Instant at) {}

    /** So much more is done; gives how much that is in all. */
    long advance(long by) {
        long now = done.addAndGet(by);
        Start before = start.get();
        if (!before.isTold()) {
            start.compareAndSet(before, new Start(true, now, clock.instant()));
        }
        return now;
    }

    String name() {
        return name;
    }

    long total() {
        return total;
    }

    /** How far it is at this moment. */
    Pace pace() {
        Start from = start.get();
        long now = done.get();
        double seconds = Duration.between(from.at(), clock.instant()).toMillis() / 1e3;
        return new Pace(now, total, counted, seconds > 0 ? Math.max(0, now - from.done()) / seconds : 0);
    }
}
