package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Another source's events and tokens, with streams of its own. */
abstract class ForwardingSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    ForwardingSource(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    /** The stream to give for the other source's. */
    abstract BlockingStream<TrackedEventMessage<?>> around(BlockingStream<TrackedEventMessage<?>> stream);

    @Override
    public final BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return around(events.openStream(token));
    }

    @Override
    public final @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public final @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public final @Nullable TrackingToken createTokenAt(Instant instant) {
        return events.createTokenAt(instant);
    }

    @Override
    public final @Nullable TrackingToken createTokenSince(Duration duration) {
        return events.createTokenSince(duration);
    }

    /** Another stream, but for what is overridden. */
    abstract static class ForwardingStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;

        ForwardingStream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable() {
            return stream.hasNextAvailable();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    /** Another stream whose events are made into others, of which one is ready as soon as somebody asks whether there is one. */
    abstract static class ConvertingStream extends ForwardingStream {

        private @Nullable TrackedEventMessage<?> next;

        ConvertingStream(BlockingStream<TrackedEventMessage<?>> stream) {
            super(stream);
        }

        /**
         * What to give next.
         *
         * @param first of the other stream's events that are not converted yet; more may be taken
         */
        abstract TrackedEventMessage<?> convert(TrackedEventMessage<?> first) throws InterruptedException;

        /** Whether the other stream has more just now. */
        final boolean hasOther() {
            return super.hasNextAvailable();
        }

        /** The other stream's next. */
        final TrackedEventMessage<?> other() throws InterruptedException {
            return super.nextAvailable();
        }

        @Override
        public final Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.ofNullable(next) : Optional.empty();
        }

        @Override
        public final boolean hasNextAvailable() {
            try {
                return hasNextAvailable(0, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public final boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (next == null && super.hasNextAvailable(timeout, unit)) {
                next = convert(other());
            }
            return next != null;
        }

        @Override
        public final TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> converted = next == null ? convert(other()) : next;
            next = null;
            return converted;
        }
    }
}
