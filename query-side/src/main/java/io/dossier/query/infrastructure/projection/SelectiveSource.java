package io.dossier.query.infrastructure.projection;

import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.SerializationException;

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
        return new ConvertingStream(stream) {
            @Override
            TrackedEventMessage<?> convert(TrackedEventMessage<?> first) throws InterruptedException {
                TrackedEventMessage<?> candidate = first;
                for (int passedOver = 1;
                        passedOver < AT_ONCE && !wanted.test(candidate.getPayloadType()) && hasOther();
                        passedOver++) {
                    candidate = other();
                }
                if (wanted.test(candidate.getPayloadType())) {
                    parse(candidate);
                }
                return candidate;
            }
        };
    }

    // Here, while the worker is at others. A message keeps what it was parsed into.
    private static void parse(TrackedEventMessage<?> message) {
        try {
            message.getPayload();
            message.getMetaData();
        } catch (SerializationException e) {
            // whoever handles it finds out, and knows what to do
        }
    }
}
