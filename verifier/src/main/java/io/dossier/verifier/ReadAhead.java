package io.dossier.verifier;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All events of a store, read by a thread of its own while others are hashed: the two cost about the same. A few portions go round, so
 * that memory is bounded by the largest events in them.
 */
final class ReadAhead implements AutoCloseable {
    private static final int PORTIONS = 4;

    private final Store store;
    private final BlockingQueue<Portion> free = new ArrayBlockingQueue<>(PORTIONS);
    private final BlockingQueue<Portion> read = new ArrayBlockingQueue<>(PORTIONS);
    private final Thread reader = new Thread(this::read, "read-ahead");
    private Portion filling = new Portion();
    private @Nullable Portion given;
    private volatile @Nullable RuntimeException failure;

    ReadAhead(Store store) {
        this.store = store;
        Stream.generate(Portion::new).limit(PORTIONS - 1).forEach(free::add);
        reader.setDaemon(true);
        reader.start();
    }

    /** Some events that stand one after the other. */
    static final class Portion {
        private static final int EVENTS = 256;

        private final EventBytes[] events =
                Stream.generate(EventBytes::new).limit(EVENTS).toArray(EventBytes[]::new);
        private int count;
        private boolean last;

        int count() {
            return count;
        }

        EventBytes get(int index) {
            return events[index];
        }
    }

    /**
     * The next events, which are overwritten once more are asked for; empty after the last.
     *
     * @throws CannotVerify if the store cannot be read
     */
    Optional<Portion> next() {
        try {
            if (given != null) {
                if (given.last) {
                    return Optional.empty();
                }
                given.count = 0;
                free.put(given);
            }
            given = read.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        @Nullable RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
        return Optional.of(given);
    }

    private void read() {
        try {
            store.events(row -> {
                if (filling.count == Portion.EVENTS && !exchange()) {
                    return false;
                }
                filling.events[filling.count].take(row);
                filling.count++;
                return true;
            });
        } catch (RuntimeException e) {
            failure = e;
        }
        filling.last = true;
        // There is room for all portions.
        read.add(filling);
    }

    private boolean exchange() {
        read.add(filling);
        try {
            filling = free.take();
            return true;
        } catch (InterruptedException e) {
            filling = new Portion();
            return false;
        }
    }

    /** Stops reading; the store may be asked for something else then. */
    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The thread that verifies was interrupted", e);
    }
}
