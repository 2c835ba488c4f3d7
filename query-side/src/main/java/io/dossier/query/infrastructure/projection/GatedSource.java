package io.dossier.query.infrastructure.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Events up to a gate, to the event. To who reads it seems that there are no more of them just now. */
final class GatedSource extends ForwardingSource {

    private final Gate gate;

    GatedSource(StreamableMessageSource<TrackedEventMessage<?>> events, Gate gate) {
        super(events);
        this.gate = gate;
    }

    @Override
    BlockingStream<TrackedEventMessage<?>> around(BlockingStream<TrackedEventMessage<?>> stream) {
        return new GatedStream(stream);
    }

    private final class GatedStream extends ForwardingStream {

        private @Nullable Runnable callback;

        GatedStream(BlockingStream<TrackedEventMessage<?>> stream) {
            super(stream);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return super.peek()
                    .filter(event ->
                            gate.isOpenFor(event.trackingToken().position().orElseThrow()));
        }

        @Override
        public boolean hasNextAvailable() {
            return super.hasNextAvailable() && peek().isPresent();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return super.hasNextAvailable(timeout, unit) && peek().isPresent();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable newCallback) {
            forgetCallback();
            callback = newCallback;
            gate.add(newCallback);
            return super.setOnAvailableCallback(newCallback);
        }

        @Override
        public void close() {
            forgetCallback();
            super.close();
        }

        private void forgetCallback() {
            if (callback != null) {
                gate.remove(callback);
                callback = null;
            }
        }
    }
}
