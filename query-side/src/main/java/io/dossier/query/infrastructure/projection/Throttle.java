package io.dossier.query.infrastructure.projection;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets so many events a second pass, on average; one second's worth may pass at once. */
final class Throttle {

    // Who waits looks again about once a second: with less in hand than this it would not come to the full rate.
    private static final double MOST_SECONDS_IN_HAND = 2;
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private OptionalInt eventsPerSecond = OptionalInt.empty();
    private double inHand;
    private long filledAt;

    Throttle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param rate events a second; empty for as many as come */
    synchronized void limitTo(OptionalInt rate) {
        if (!rate.equals(eventsPerSecond)) {
            eventsPerSecond = rate;
            inHand = 0;
            filledAt = nanoTime.getAsLong();
        }
    }

    /** Whether one more may pass now. */
    synchronized boolean mayPass() {
        if (eventsPerSecond.isEmpty()) {
            return true;
        }
        long now = nanoTime.getAsLong();
        int rate = eventsPerSecond.getAsInt();
        inHand = Math.min(rate * MOST_SECONDS_IN_HAND, inHand + rate * ((now - filledAt) / NANOS_A_SECOND));
        filledAt = now;
        return inHand >= 1;
    }

    /** One has passed. */
    synchronized void passed() {
        inHand -= 1;
    }
}
