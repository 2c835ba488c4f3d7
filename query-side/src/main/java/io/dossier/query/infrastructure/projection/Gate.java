package io.dossier.query.infrastructure.projection;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Where readers of events are held: nothing beyond it is there for them yet. It is open until it is first told where, and from then on it only moves on. */
final class Gate {

    private static final long OPEN = Long.MAX_VALUE;

    private final Set<Runnable> waiting = new CopyOnWriteArraySet<>();
    private long upTo = OPEN;

    void letOn(long position) {
        synchronized (this) {
            if (upTo != OPEN && position <= upTo) {
                return;
            }
            upTo = position;
        }
        waiting.forEach(Runnable::run);
    }

    synchronized boolean isOpenFor(long position) {
        return position <= upTo;
    }

    /** Whether it never held anybody. */
    synchronized boolean isOpen() {
        return upTo == OPEN;
    }

    void add(Runnable listener) {
        waiting.add(listener);
    }

    void remove(Runnable listener) {
        waiting.remove(listener);
    }
}
