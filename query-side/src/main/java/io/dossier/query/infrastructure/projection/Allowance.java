package io.dossier.query.infrastructure.projection;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many events all that is built here may hold in memory together: half of them taken in and not written yet, and half on their way to the
 * database. Who holds at least its share lets go first.
 */
final class Allowance {

    private final int half;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong onTheirWay = new AtomicLong();
    private final AtomicInteger holders = new AtomicInteger();

    Allowance(int most) {
        this.half = Math.max(1, most / 2);
    }

    /** @param before how many one held, and {@code now} how many it holds */
    void changed(long before, long now) {
        held.addAndGet(now - before);
        holders.addAndGet((now > 0 ? 1 : 0) - (before > 0 ? 1 : 0));
    }

    /** Whether too many are held, and one that holds so many has its share in that. */
    boolean isOverdrawnBy(long own) {
        long all = held.get();
        return all >= half && own * holders.get() >= all;
    }

    /**
     * Whether so many events may be written while others are taken in; then they count until they {@linkplain #arrived arrive}. One lot always
     * may, however large.
     */
    boolean mayLeave(long events) {
        long before = onTheirWay.getAndUpdate(all -> fits(all, events) ? all + events : all);
        return fits(before, events);
    }

    private boolean fits(long onTheirWay, long events) {
        return onTheirWay == 0 || onTheirWay + events <= half;
    }

    /** So many are written, or given up. */
    void arrived(long events) {
        onTheirWay.addAndGet(-events);
    }
}
