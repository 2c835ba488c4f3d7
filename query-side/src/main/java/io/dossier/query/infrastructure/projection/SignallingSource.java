package io.dossier.query.infrastructure.projection;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The event store's stream with a callback for new events. */
final class SignallingSource extends ForwardingSource {

    private final AppendSignal signal;

    SignallingSource(StreamableMessageSource<TrackedEventMessage<?>> events, AppendSignal signal) {
        super(events);
        this.signal = signal;
    }

    @Override
    BlockingStream<TrackedEventMessage<?>> around(BlockingStream<TrackedEventMessage<?>> stream) {
        return new SignallingStream(stream);
    }

    private final class SignallingStream extends ForwardingStream {

        private @Nullable Runnable callback;

        SignallingStream(BlockingStream<TrackedEventMessage<?>> stream) {
            super(stream);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable newCallback) {
            forgetCallback();
            callback = newCallback;
            signal.add(newCallback);
            return true;
        }

        @Override
        public void close() {
            forgetCallback();
            super.close();
        }

        private void forgetCallback() {
            if (callback != null) {
                signal.remove(callback);
                callback = null;
            }
        }
    }
}
