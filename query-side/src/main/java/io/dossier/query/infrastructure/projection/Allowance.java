package io.dossier.query.infrastructure.projection;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How many events all that is built here may hold in memory together. Who holds at least its share lets go first. */
final class Allowance {

    private final int most;
    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger holders = new AtomicInteger();

    Allowance(int most) {
        this.most = most;
    }

    /** @param before how many one held, and {@code now} how many it holds */
    void changed(long before, long now) {
        held.addAndGet(now - before);
        holders.addAndGet((now > 0 ? 1 : 0) - (before > 0 ? 1 : 0));
    }

    /** Whether too many are held, and one that holds so many has its share in that. */
    boolean isOverdrawnBy(long own) {
        long all = held.get();
        return all >= most && own * holders.get() >= all;
    }
}
