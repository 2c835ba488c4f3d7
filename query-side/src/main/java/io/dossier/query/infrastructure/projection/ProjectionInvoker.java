package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Hands a processor's events to a projector and writes each batch once.
 *
 * <p>The batch is written while its last event is handled. A hook of the unit of work would come too late: Axon registers the
 * storing of the token first, and a crash after the token and before the documents would lose the batch.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projector projector;
    private final Consumer<List<Batch.Entry>> writer;
    private final Runnable onReset;
    private final String batchKey;

    ProjectionInvoker(Projector projector, Consumer<List<Batch.Entry>> writer, Runnable onReset) {
        this.projector = projector;
        this.writer = writer;
        this.onReset = onReset;
        this.batchKey = "projection/" + projector.name();
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        if (!canHandleType(message.getPayloadType())) {
            return false;
        }
        return projector.goesIntoEveryShard(message.getPayloadType())
                || segment.matches(projector.sequence().keyOf(message));
    }

    // An event of a class that is not there is taken as ours, so that it stops the projection and is not passed over.
    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projector.takes(payloadType) || UnknownSerializedType.class.isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(message.getPayload() instanceof Event event)) {
            throw new UnknownEvent(message.getPayloadType());
        }
        Stamp stamp = Stamp.of((TrackedEventMessage<?>) message);
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Batch batch = work.root().getOrComputeResource(batchKey, key -> new Batch());
        batch.add(new Batch.Entry(stamp, event, projector.project(event, stamp, shard -> segment.matches(shard))));
        if (!(work instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            writer.accept(batch.entries());
        }
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public void performReset() {
        onReset.run();
    }

    @Override
    public <R> void performReset(@Nullable R resetContext) {
        onReset.run();
    }
}
