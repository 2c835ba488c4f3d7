package io.dossier.query.infrastructure.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Another source's events in {@link Page}s of as many as are there, and at most {@link Page#MOST}. */
final class PagingSource extends ForwardingSource {

    PagingSource(StreamableMessageSource<TrackedEventMessage<?>> events) {
        super(events);
    }

    @Override
    BlockingStream<TrackedEventMessage<?>> around(BlockingStream<TrackedEventMessage<?>> stream) {
        return new ConvertingStream(stream) {
            @Override
            TrackedEventMessage<?> convert(TrackedEventMessage<?> first) throws InterruptedException {
                List<TrackedEventMessage<?>> events = new ArrayList<>();
                events.add(first);
                while (events.size() < Page.MOST && hasOther()) {
                    events.add(other());
                }
                return new Page(events).message();
            }
        };
    }
}
