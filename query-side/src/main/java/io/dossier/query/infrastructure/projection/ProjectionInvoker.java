package io.dossier.query.infrastructure.projection;

import io.dossier.api.projection.ProjectionEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Collects a processor's {@link Page}s for a projector and hands on each batch once.
 *
 * <p>The batch is taken in while its last event is handled. A hook of the unit of work would come too late: Axon registers the
 * storing of the token first, and a crash after the token and before the documents would lose the batch.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projector projector;
    private final Held intake;
    private final Runnable onReset;
    private final String batchKey;

    // Asked several times for each event that there is.
    private final Map<Class<?>, Boolean> taken = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> everySegments = new ConcurrentHashMap<>();

    ProjectionInvoker(Projector projector, Held intake, Runnable onReset) {
        this.projector = projector;
        this.intake = intake;
        this.onReset = onReset;
        this.batchKey = "projection/" + projector.name();
    }

    // While it is built, every event counts: it tells how far the events go that there are, whosever they are.
    @Override
    public boolean canHandle(EventMessage<?> page, Segment segment) {
        return !intake.isThrough(segment) || Page.eventsOf(page).stream().anyMatch(event -> isMine(event, segment));
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return payloadType == Page.class;
    }

    // What the operator told is for every segment: each sees to what it has parked itself.
    boolean isMine(EventMessage<?> message, Segment segment) {
        if (!takes(message.getPayloadType())) {
            return false;
        }
        if (everySegments.computeIfAbsent(message.getPayloadType(), this::isEverySegments)) {
            return true;
        }
        try {
            return segment.matches(projector.sequence().keyOf(message));
        } catch (SerializationException unreadable) {
            return true; // nobody knows its unit: whichever segment has that, parks what comes behind it
        }
    }

    // An event of a class that is not there is taken as ours, so that it is parked and not passed over.
    boolean takes(Class<?> payloadType) {
        return taken.computeIfAbsent(payloadType, this::isTaken);
    }

    private boolean isEverySegments(Class<?> payloadType) {
        return ProjectionEvent.class.isAssignableFrom(payloadType) || projector.goesIntoEveryShard(payloadType);
    }

    private boolean isTaken(Class<?> payloadType) {
        return projector.takes(payloadType)
                || ProjectionEvent.class.isAssignableFrom(payloadType)
                || UnknownSerializedType.class.isAssignableFrom(payloadType);
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
