package io.dossier.command.infrastructure;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

/**
 * Lets one command of this process at a time work on an aggregate, in the order in which they came. A thread may come again while it holds its turn.
 *
 * <p>Axon's own lock looks for deadlocks among all who wait each time that one of them has waited for a moment, and sends all of them to a new
 * lock when one is done: where a crowd waits for one dossier, that is most of what the machine does. Here nobody looks. Commands work on a disclosure
 * before a matter and on a matter before its dossier, never the other way round, and whoever waits too long gives up.
 */
final class AggregateQueues implements LockFactory {
    private final ConcurrentMap<String, Queue> queues = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a command waits for its turn at most */
    AggregateQueues(Duration patience) {
        this.patience = patience;
    }

    /** Those who work on one aggregate or wait to; changed only within {@link ConcurrentMap#compute}. */
    private static final class Queue {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int members;
    }

    /** @throws LockAcquisitionFailedException if the turn does not come in time, or the thread is interrupted, which it then still is */
    @Override
    public Lock obtainLock(String identifier) {
        Queue queue = join(identifier);
        boolean isMine = false;
        try {
            isMine = queue.turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockAcquisitionFailedException("Interrupted while waiting for a turn at [" + identifier + "]", e);
        } finally {
            if (!isMine) {
                leave(identifier);
            }
        }
        if (!isMine) {
            throw new LockAcquisitionFailedException(
                    "Waited %d s for a turn at [%s]".formatted(patience.toSeconds(), identifier));
        }
        return new Turn(identifier, queue.turn);
    }

    /** How many aggregates are worked on or waited for. */
    int size() {
        return queues.size();
    }

    private Queue join(String identifier) {
        return queues.compute(identifier, (id, known) -> {
            Queue queue = known == null ? new Queue() : known;
            queue.members++;
            return queue;
        });
    }

    private void leave(String identifier) {
        queues.computeIfPresent(identifier, (id, queue) -> --queue.members == 0 ? null : queue);
    }

    private final class Turn implements Lock {
        private final String identifier;
        private final ReentrantLock lock;

        Turn(String identifier, ReentrantLock lock) {
            this.identifier = identifier;
            this.lock = lock;
        }

        @Override
        public void release() {
            lock.unlock();
            leave(identifier);
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }
    }
}
