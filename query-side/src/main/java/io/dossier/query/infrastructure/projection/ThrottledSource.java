package io.dossier.query.infrastructure.projection;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Events no faster than a throttle lets them pass. To who reads faster it seems that there are no more of them just now, so that
 * nobody's thread is held up, claims on segments are renewed and a stop takes effect at once.
 */
final class ThrottledSource extends ForwardingSource {

    private final Throttle throttle;

    ThrottledSource(StreamableMessageSource<TrackedEventMessage<?>> events, Throttle throttle) {
        super(events);
        this.throttle = throttle;
    }

    @Override
    BlockingStream<TrackedEventMessage<?>> around(BlockingStream<TrackedEventMessage<?>> stream) {
        return new ThrottledStream(stream);
    }

    private final class ThrottledStream extends ForwardingStream {

        ThrottledStream(BlockingStream<TrackedEventMessage<?>> stream) {
            super(stream);
        }

        @Override
        public boolean hasNextAvailable() {
            return throttle.mayPass() && super.hasNextAvailable();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return throttle.mayPass() && super.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = super.nextAvailable();
            throttle.passed();
            return next;
        }
    }
}
