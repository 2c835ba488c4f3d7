package io.dossier.query.infrastructure.projection;

import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One projector at work: its processor, its documents and how far they are. */
final class Projection {

    private static final Logger log = LoggerFactory.getLogger(Projection.class);

    // Axon's own interval of 5 s would be the pause after a restart and after each error.
    private static final long CLAIM_INTERVAL_MILLIS = 1_000;

    private final Projector projector;
    private final DocumentStore documents;
    private final Tokens tokens;
    private final TokenStore tokenStore;
    private final RebuildMarks marks;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final BatchWriter writer;
    private final Timer batches;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Projection(
            Projector projector,
            DocumentStore documents,
            Tokens tokens,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            ProjectionProperties properties,
            Timer batches) {
        this.projector = projector;
        this.documents = documents;
        this.tokens = tokens;
        this.tokenStore = tokens.store();
        this.marks = new RebuildMarks(documents);
        this.writer = new BatchWriter(documents);
        this.batches = batches;
        this.coordinator = threads(1, "coordinator");
        this.workers = threads(properties.segments(), "worker");
        ProjectionInvoker invoker = new ProjectionInvoker(projector, this::write, this::emptyDocuments);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(projector.name())
                .eventHandlerInvoker(invoker)
                .rollbackConfiguration(anything -> true)
                .errorHandler(this::remember)
                .messageSource(events)
                .tokenStore(tokenStore)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(properties.segments())
                .initialToken(Projection::fromTheStart)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .batchSize(properties.batchSize())
                .build();
    }

    // As a replay up to the head of now, so that a first build shows its progress just as a rebuild does.
    private static TrackingToken fromTheStart(StreamableMessageSource<TrackedEventMessage<?>> events) {
        return ReplayToken.createReplayToken(events.createHeadToken(), new GlobalSequenceTrackingToken(-1));
    }

    private ScheduledExecutorService threads(int count, String role) {
        return Executors.newScheduledThreadPool(
                count,
                Thread.ofPlatform()
                        .name("projection-%s-%s-".formatted(projector.name(), role), 0)
                        .daemon()
                        .factory());
    }

    private void write(List<Batch.Entry> entries) {
        batches.record(() -> writer.write(entries));
        failure.set(null);
    }

    private void remember(ErrorContext context) throws Exception {
        failure.set(context.error());
        PropagatingErrorHandler.instance().handleError(context);
    }

    String name() {
        return projector.name();
    }

    void start() {
        projector.documentTypes().forEach(documents::prepare);
        if (marks.isSet(name())) {
            reset();
        }
        processor.start();
    }

    /**
     * Begins anew if its tokens are of events that the store does not have: it was restored to an earlier time, and the documents
     * tell of what never happened in it. To be called before the start.
     */
    void forgetWhatIsBeyond(LongSupplier head) {
        long farthest = Tokens.farthest(tokens.read(name())); // before the head, which only rises
        long last = head.getAsLong();
        if (farthest <= last) {
            return;
        }
        try {
            forget();
            log.warn(
                    "Projection {} had events up to position {}, but the event store ends at {}: it was restored from an older"
                            + " state. The projection is built anew from the first event",
                    name(),
                    farthest,
                    last);
        } catch (UnableToClaimTokenException e) {
            keep();
            log.warn(
                    "Projection {} has events up to position {}, but the event store ends at {}. Another node works on the"
                            + " projection; stop all nodes, then start them, to have it built anew",
                    name(),
                    farthest,
                    last);
        }
    }

    // Not by a reset: it would go on up to the old tokens.
    private void forget() {
        int[] segments = tokenStore.fetchSegments(name());
        for (int segment : segments) {
            tokenStore.fetchToken(name(), segment); // claims it
        }
        marks.set(name());
        emptyDocuments();
        for (int segment : segments) {
            tokenStore.deleteToken(name(), segment);
        }
        marks.clear(name());
    }

    void stop() {
        processor.shutDown();
    }

    void close() {
        stop();
        coordinator.shutdown();
        workers.shutdown();
    }

    /** Throws the documents away and sets the tokens to the start; the processor must stand still on all nodes. */
    void reset() {
        marks.set(name());
        processor.resetTokens();
        marks.clear(name());
        failure.set(null);
    }

    /** Gives up a reset that could not begin, for the tokens could not be had; nothing is lost yet. */
    void keep() {
        marks.clear(name());
    }

    private void emptyDocuments() {
        projector.documentTypes().forEach(documents::recreate);
    }

    /** How far the documents are; the token store is asked only where other nodes have a share in the work. */
    Reach reach() {
        Collection<EventTrackerStatus> here = processor.processingStatus().values();
        return Reach.isWhole(here) ? Reach.of(here) : Reach.of(tokens.read(name()));
    }

    /** Why it does not get on; empty if it does. */
    Optional<String> failure() {
        @Nullable Throwable last = failure.get();
        if (last != null) {
            return Optional.of(String.valueOf(last.getMessage()));
        }
        if (processor.isError()) {
            return Optional.of(
                    "events cannot be read from the event store, or tokens from the token store; see the log");
        }
        return processor.isRunning() ? Optional.empty() : Optional.of("it is stopped");
    }
}
