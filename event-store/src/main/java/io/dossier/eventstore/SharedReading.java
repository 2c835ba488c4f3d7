package io.dossier.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events in order, for many readers. Projections that are built together read the same events shortly one after the other;
 * what one of them has read, and made objects of, the others are given. Stored events never change, so that only what was not there yet must
 * not be remembered: batches are kept if they are full, and since positions are dense everybody's batches begin at the same places.
 */
final class SharedReading {

    private static final int BATCHES = 16;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final EventReads reads;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final int size;
    private final ReentrantLock[] reading =
            Stream.generate(ReentrantLock::new).limit(BATCHES).toArray(ReentrantLock[]::new);
    private final Cache<Long, Batch> full = Caffeine.newBuilder()
            .maximumSize(BATCHES)
            .expireAfterAccess(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .build();

    /** @param size how many events are read at once */
    SharedReading(EventReads reads, Serializer serializer, EventUpcaster upcasters, int size) {
        this.reads = reads;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.size = size;
    }

    /**
     * @param end the position of its last event, or that after which there was none
     * @param isFull whether it goes as far as a batch goes; otherwise it was the last one
     */
    private record Batch(List<? extends TrackedEventMessage<?>> events, long end, boolean isFull) {}

    /** All events after that position that are stored when their turn comes. */
    Stream<? extends TrackedEventMessage<?>> after(long position) {
        return Stream.<@Nullable Batch>iterate(
                        batchAfter(position),
                        batch -> batch != null,
                        batch -> batch != null && batch.isFull() ? batchAfter(batch.end()) : null)
                .flatMap(batch -> batch == null ? Stream.empty() : batch.events().stream());
    }

    // Projections that begin together would all read the first batch, and go on in step.
    private Batch batchAfter(long position) {
        ReentrantLock one = reading[Math.toIntExact(position / size % reading.length)];
        one.lock();
        try {
            @Nullable Batch shared = full.getIfPresent(position);
            if (shared != null) {
                return shared;
            }
            Batch batch = read(position);
            if (batch.isFull()) {
                full.put(position, batch);
            }
            return batch;
        } finally {
            one.unlock();
        }
    }

    private Batch read(long position) {
        int wanted = size - Math.toIntExact(position % size);
        List<TrackedDomainEventData<byte[]>> stored = reads.after(position, wanted);
        return new Batch(
                EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasters)
                        .toList(),
                position + stored.size(),
                stored.size() == wanted);
    }
}
