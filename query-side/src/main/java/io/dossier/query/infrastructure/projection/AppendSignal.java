package io.dossier.query.infrastructure.projection;

import io.dossier.server.log.Failures;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the processors that events were appended. Axon's embedded store offers them no such signal, and without one they look
 * for events twice a second; this one thread waits at the head of the stream on behalf of all.
 */
final class AppendSignal {

    private static final Logger log = LoggerFactory.getLogger(AppendSignal.class);
    private static final int MILLIS_TO_WAIT = 20; // the store may miss to wake a waiter: then this is the delay
    private static final int EVENTS_A_SIGNAL = 500;
    private static final long NANOS_AFTER_ERROR = TimeUnit.SECONDS.toNanos(1);

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Optional<Owed> owed;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile @Nullable Thread watcher;

    /** @param owed is shown every event; empty where nobody asks */
    AppendSignal(StreamableMessageSource<TrackedEventMessage<?>> events, Optional<Owed> owed) {
        this.events = events;
        this.owed = owed;
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void start() {
        // Known as wanted before it runs: it would else find itself unwanted and end at once.
        Thread thread =
                Thread.ofPlatform().name("projections-append-signal").daemon().unstarted(this::watch);
        watcher = thread;
        thread.start();
    }

    void stop() {
        @Nullable Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private void watch() {
        while (isWanted()) {
            try {
                follow();
            } catch (InterruptedException e) {
                return; // stopped
            } catch (RuntimeException e) {
                log.warn(
                        "Waiting for events failed; processors look for them once a second until it works again: {}",
                        Failures.told(e));
                LockSupport.parkNanos(NANOS_AFTER_ERROR);
            }
        }
    }

    private void follow() throws InterruptedException {
        @Nullable TrackingToken head = events.createHeadToken();
        owed.ifPresent(debts ->
                debts.begin(head == null ? 0 : Math.max(0, head.position().orElse(0))));
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(head)) {
            while (isWanted()) {
                signalWhatComes(stream);
            }
        }
    }

    private void signalWhatComes(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        if (stream.hasNextAvailable(MILLIS_TO_WAIT, TimeUnit.MILLISECONDS)) {
            listeners.forEach(Runnable::run);
            for (int i = 0; i < EVENTS_A_SIGNAL && stream.hasNextAvailable(); i++) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                owed.ifPresent(debts -> debts.see(event));
            }
            listeners.forEach(Runnable::run);
        }
    }

    private boolean isWanted() {
        return Thread.currentThread().equals(watcher);
    }
}
