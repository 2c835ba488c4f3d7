package io.dossier.query.infrastructure.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The events whose payloads are of wanted classes, and of the others enough to know how far they go: the last that there is, and one
 * of every {@link #AT_ONCE}. Handing an event to a processor that has no use for it costs a hundred times what passing it over does.
 */
final class SelectiveSource extends ForwardingSource {

    // Small enough that whoever reads is back at its other duties, such as renewing claims, within milliseconds.
    static final int AT_ONCE = 1_000;

    private final Predicate<Class<?>> wanted;

    SelectiveSource(StreamableMessageSource<TrackedEventMessage<?>> events, Predicate<Class<?>> wanted) {
        super(events);
        this.wanted = wanted;
    }

    @Override
    BlockingStream<TrackedEventMessage<?>> around(BlockingStream<TrackedEventMessage<?>> stream) {
        return new SelectiveStream(stream);
    }

    private final class SelectiveStream extends ForwardingStream {

        private @Nullable TrackedEventMessage<?> next;

        SelectiveStream(BlockingStream<TrackedEventMessage<?>> stream) {
            super(stream);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable() {
            try {
                return hasNextAvailable(0, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (next == null && super.hasNextAvailable(timeout, unit)) {
                next = select();
            }
            return next != null;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> selected = next == null ? select() : next;
            next = null;
            return selected;
        }

        private TrackedEventMessage<?> select() throws InterruptedException {
            TrackedEventMessage<?> candidate = super.nextAvailable();
            for (int passedOver = 1;
                    passedOver < AT_ONCE && !wanted.test(candidate.getPayloadType()) && super.hasNextAvailable();
                    passedOver++) {
                candidate = super.nextAvailable();
            }
            if (wanted.test(candidate.getPayloadType())) {
                parse(candidate);
            }
            return candidate;
        }
    }

    // Here, while the worker is at others. A message keeps what it was parsed into.
    private static void parse(TrackedEventMessage<?> message) {
        try {
            message.getPayload();
        } catch (SerializationException e) {
            // whoever handles it finds out, and knows what to do
        }
    }
}
