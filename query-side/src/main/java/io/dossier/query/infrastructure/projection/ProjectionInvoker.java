package io.dossier.query.infrastructure.projection;

import java.util.OptionalInt;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Collects a processor's {@link Page}s for a projector and hands on each batch once.
 *
 * <p>The batch is taken in while its last event is handled. A hook of the unit of work would come too late: Axon registers the
 * storing of the token first, and a crash after the token and before the documents would lose the batch.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Interest interest;
    private final Held intake;
    private final Runnable onReset;
    private final String batchKey;

    ProjectionInvoker(Projector projector, Held intake, Runnable onReset) {
        this.interest = new Interest(projector);
        this.intake = intake;
        this.onReset = onReset;
        this.batchKey = "projection/" + projector.name();
    }

    // While it is built, every event counts: it tells how far the events go that there are, whosever they are.
    @Override
    public boolean canHandle(EventMessage<?> page, Segment segment) {
        return !intake.isThrough(segment) || Page.eventsOf(page).stream().anyMatch(event -> isMine(event, segment));
    }

    /** Whether events of that class are the projector's business. */
    boolean takes(Class<?> payloadType) {
        return interest.takes(payloadType);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return payloadType == Page.class;
    }

    boolean isMine(EventMessage<?> message, Segment segment) {
        if (!interest.takes(message.getPayloadType())) {
            return false;
        }
        OptionalInt hash = interest.hashOf(message);
        return hash.isEmpty() || segment.matches(hash.getAsInt());
    }

    @Override
    public void handle(EventMessage<?> page, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Batch batch = work.root().getOrComputeResource(batchKey, key -> new Batch());
        for (TrackedEventMessage<?> event : Page.eventsOf(page)) {
            if (isMine(event, segment)) {
                batch.add(event);
            }
        }
        if (!(work instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            intake.take(batch.messages(), (TrackedEventMessage<?>) page, segment);
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
