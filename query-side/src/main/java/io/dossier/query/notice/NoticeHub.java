package io.dossier.query.notice;

import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.projection.AppendedEvents;
import io.dossier.query.infrastructure.projection.RequestView;
import io.dossier.server.log.Failures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * Tells all listeners of this node of what happens to matters, on one thread. Who is behind is led on from the event store, slice by
 * slice and together with whoever is at the same place; nothing is kept in memory for anybody.
 */
@Component
public class NoticeHub {

    private static final Logger log = LoggerFactory.getLogger(NoticeHub.class);
    private static final int EVENTS_A_SLICE = 1_000;

    /** An event is told when its matter can be read, which is a few milliseconds later. */
    private static final long MILLIS_UNTIL_READABLE = 5;

    private static final long MILLIS_OF_REST = 500;
    private static final long MILLIS_AFTER_ERROR = 1_000;

    private final MatterHappenings happenings;
    private final NoticeProperties properties;
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();
    private final AtomicInteger places;
    private final Semaphore wake = new Semaphore(0);
    private final Runnable forget;
    private final Counter sent;
    private @Nullable Thread thread;
    private volatile boolean closed;

    NoticeHub(MatterHappenings happenings, NoticeProperties properties, AppendedEvents appended, MeterRegistry meters) {
        this.happenings = happenings;
        this.properties = properties;
        this.places = new AtomicInteger(properties.listeners());
        this.forget = appended.onAppend(this::wakeUp);
        this.sent = Counter.builder("dossier.notices.sent")
                .description("Notices that were handed to listeners of this node")
                .register(meters);
        Gauge.builder("dossier.notices.listeners", listeners, Queue::size)
                .description("Subscriptions to notices on this node")
                .register(meters);
    }

    /**
     * Notices from now on, or from behind a position.
     *
     * @param after the position of the last one that the listener knows; null to begin now
     * @throws QueryProblem if no event has that position, it lies too far back, or there are too many listeners
     */
    Flux<MatterNotice> listen(@Nullable Long after, NoticeFilter filter) {
        long position = position(after);
        return Flux.create(sink -> enter(sink, filter, position), FluxSink.OverflowStrategy.ERROR);
    }

    private long position(@Nullable Long after) {
        long head = happenings.head();
        if (after == null) {
            return head;
        }
        if (after < 0 || after > head) {
            throw new QueryProblem(ProblemCode.NOTICE_POSITION_UNKNOWN, "after", after, head);
        }
        if (head - after > properties.furthestBehind()) {
            throw new QueryProblem(
                    ProblemCode.NOTICES_TOO_OLD, "after", after, head - after, properties.furthestBehind());
        }
        return after;
    }

    private void enter(FluxSink<MatterNotice> sink, NoticeFilter filter, long position) {
        if (places.getAndDecrement() <= 0) {
            places.getAndIncrement();
            sink.error(new QueryProblem(ProblemCode.NOTICES_BUSY, null, properties.listeners()));
            return;
        }
        Listener listener =
                new Listener(filter, sink, position, properties.patience().toNanos());
        sink.onRequest(more -> wakeUp());
        sink.onDispose(() -> {
            listeners.remove(listener);
            places.getAndIncrement();
        });
        listeners.add(listener);
        start();
        wakeUp();
    }

    // It runs from the first listener on: an import has none.
    private synchronized void start() {
        if (thread == null && !closed) {
            thread = Thread.ofPlatform().name("matter-notices").daemon().start(this::work);
        }
    }

    private void wakeUp() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void work() {
        while (!closed) {
            try {
                long pause = listeners.isEmpty() ? Long.MAX_VALUE : new RequestView().in(this::lead);
                if (pause > 0 && wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return; // closed
            } catch (RuntimeException e) {
                log.warn("Notices cannot be made; trying again: {}", Failures.told(e));
                rest();
            }
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_AFTER_ERROR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leads listeners on; how many milliseconds it may wait until the next time. */
    private long lead() {
        long readable = happenings.readable().orElse(-1L);
        List<Listener> behind = listeners.stream()
                .filter(listener -> !listener.isGone() && listener.position() < readable)
                .toList();
        long now = System.nanoTime();
        listeners.forEach(listener -> listener.mind(behind.contains(listener), now));
        List<Listener> ready = behind.stream().filter(Listener::canTake).toList();
        if (ready.isEmpty()) {
            return happenings.head() > readable ? MILLIS_UNTIL_READABLE : MILLIS_OF_REST;
        }
        // Who is furthest behind, and who is nearest: so nobody who has heard everything waits for who has not.
        Comparator<Listener> byPosition = Comparator.comparingLong(Listener::position);
        long[] places = Stream.of(ready.stream().min(byPosition), ready.stream().max(byPosition))
                .mapToLong(listener -> listener.orElseThrow().position())
                .distinct()
                .toArray();
        boolean all = true;
        for (long place : places) {
            all &= leadOn(ready, place, readable);
        }
        return all ? 0 : MILLIS_UNTIL_READABLE;
    }

    private boolean leadOn(List<Listener> ready, long from, long readable) {
        var slice = happenings.between(from, readable, EVENTS_A_SLICE);
        if (slice.isEmpty()) {
            return false;
        }
        for (Listener listener : ready) {
            if (listener.position() >= from && listener.position() < slice.get().upTo()) {
                sent.increment(listener.tell(slice.get().notices(), slice.get().upTo()));
            }
        }
        return true;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        forget.run();
        listeners.forEach(Listener::complete);
        if (thread != null) {
            thread.interrupt();
        }
    }
}
