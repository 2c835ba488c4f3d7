package io.dossier.query.infrastructure.projection;

import io.dossier.server.trace.Part;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One projector at work on one generation of its documents: its processor, its documents and how far they are. */
final class GenerationProcessor {

    private static final Logger log = LoggerFactory.getLogger(GenerationProcessor.class);

    // Axon's own interval of 5 s would be the pause after a restart and after each error.
    private static final long CLAIM_INTERVAL_MILLIS = 1_000;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Every reader who waits for other nodes wants to know their tokens, many times a second. */
    private static final Duration BETWEEN_LOOKS_AT_TOKENS = Duration.ofMillis(5);

    private final Projector projector;
    private final int generation;
    private final DocumentStore documents;
    private final Throttle throttle;
    private final Gate gate = new Gate();
    private final Tokens tokens;
    private final Optional<Owed> owed;
    private final TokenStore tokenStore;
    private final SharedLook<Map<Integer, Tokens.Stored>> storedTokens;
    private final RebuildMarks marks;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final ParkedRows rows;
    private final Intake intake;
    private final Held held;
    private final Timer batches;
    private final Traces traces;
    private final Clock clock;
    private final LastFailure failure = new LastFailure(System::nanoTime);

    GenerationProcessor(
            Projector projector,
            int generation,
            DocumentStore documents,
            Tokens tokens,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Optional<Owed> owed,
            int segments,
            int batchSize,
            Allowance allowance,
            Timer batches,
            Parking parking,
            Traces traces) {
        this.projector = projector;
        this.generation = generation;
        this.documents = documents.inGeneration(generation);
        this.throttle = new Throttle(System::nanoTime);
        this.tokens = tokens;
        this.owed = owed;
        this.marks = new RebuildMarks(this.documents);
        this.held = new Held(new BatchWriter(this.documents), allowance, this::take, gate);
        this.tokenStore = tokens.store(held::isHolding, held::left);
        this.storedTokens = new SharedLook<>(() -> tokens.bySegment(name()), BETWEEN_LOOKS_AT_TOKENS);
        this.batches = batches;
        this.traces = traces;
        this.clock = parking.clock();
        this.rows = new ParkedRows(this.documents, name());
        this.intake = new Intake(
                projector,
                name(),
                this::write,
                rows,
                new Release(projector, name(), held::writeInOrder, rows, parking.instructions(), parking.rebuild()),
                parking.instructions(),
                parking.max(),
                parking.clock(),
                parking.onChange());
        this.coordinator = new CoordinatorThread(threads("coordinator"));
        this.workers = Executors.newScheduledThreadPool(segments, threads("worker"));
        ProjectionInvoker invoker = new ProjectionInvoker(projector, held, this::emptyDocuments);
        StreamableMessageSource<TrackedEventMessage<?>> paced = new PagingSource(
                new SelectiveSource(new GatedSource(new ThrottledSource(events, throttle), gate), invoker::takes));
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name())
                .eventHandlerInvoker(invoker)
                .rollbackConfiguration(anything -> true)
                .errorHandler(this::remember)
                .messageSource(paced)
                .tokenStore(tokenStore)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .initialToken(GenerationProcessor::fromTheStart)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .batchSize(Math.ceilDiv(batchSize, Page.MOST))
                .build();
    }

    // As a replay up to the head of now, so that a first build shows its progress just as a rebuild does.
    private static TrackingToken fromTheStart(StreamableMessageSource<TrackedEventMessage<?>> events) {
        return ReplayToken.createReplayToken(events.createHeadToken(), new GlobalSequenceTrackingToken(-1));
    }

    private ThreadFactory threads(String role) {
        return Thread.ofPlatform()
                .name("projection-%s-%s-".formatted(name(), role), 0)
                .daemon()
                .factory();
    }

    private void take(List<TrackedEventMessage<?>> messages, Segment segment) {
        intake.take(messages, segment);
        failure.forget();
    }

    private void write(List<Batch.Entry> entries, Segment segment) {
        batches.record(() -> traces.onBehalfOf(
                () -> Origins.of(entries, clock.instant()),
                Part.projection(projector.name()),
                () -> held.write(entries, segment)));
    }

    private void remember(ErrorContext context) throws Exception {
        failure.remember(context.error());
        PropagatingErrorHandler.instance().handleError(context);
    }

    /** Under which its progress is kept; that of the first generation is the projection's own. */
    static String name(Projector projector, int generation) {
        return generation == Served.FIRST ? projector.name() : projector.name() + "@" + generation;
    }

    String name() {
        return name(projector, generation);
    }

    /** What this node works on. */
    List<FairShare.Part> parts() {
        return processor.processingStatus().keySet().stream()
                .map(segment -> new FairShare.Part(name(), segment))
                .toList();
    }

    /** How many segments there are, on all nodes. */
    int segments() {
        return tokens.read(name()).size();
    }

    /** Leaves a segment to another node, and keeps its hands off it for that time. */
    void release(int segment, Duration handsOff) {
        processor.releaseSegment(segment, handsOff.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has begun on all nodes' segments, is through with what was there then, and has every event up to a position. */
    boolean hasAllUpTo(long position) {
        boolean begun = Reach.isWhole(processor.processingStatus().values())
                || !tokens.read(name()).isEmpty();
        Reach reach = reach();
        return begun && !reach.isRebuilding() && reach.position() >= position;
    }

    /** Goes through so many events a second at most from now on. */
    void throttle(OptionalInt eventsPerSecond) {
        throttle.limitTo(eventsPerSecond);
    }

    /** Holds it at a position, or lets it on to a later one; empty for all that there are. */
    void letOn(OptionalLong upTo) {
        upTo.ifPresent(gate::letOn);
    }

    void start() {
        held.forget();
        projector.documentTypes().forEach(documents::prepare);
        if (marks.isSet(name())) {
            reset();
        }
        processor.start();
    }

    /**
     * Begins anew if its tokens are of events that the store does not have: it was restored to an earlier time, and the documents
     * tell of what never happened in it. Where several nodes start together, one of them does, and the others wait for it. To be called before the start.
     */
    void forgetWhatIsBeyond(LongSupplier head) {
        long farthest = farthest(); // before the head, which only rises
        long last = head.getAsLong();
        if (farthest <= last) {
            return;
        }
        try {
            if (!claimAll(() -> isForgottenByAnother(last))) {
                tellOfAnother(farthest, last);
                return;
            }
            forget();
            log.warn(
                    "Projection {} had events up to position {}, but the event store ends at {}: it was restored from an older"
                            + " state. The projection is built anew from the first event",
                    name(),
                    farthest,
                    last);
        } catch (UnableToClaimTokenException e) {
            marks.clear(name());
            if (farthest() <= last) {
                tellOfAnother(farthest, last);
                return;
            }
            log.warn(
                    "Projection {} has events up to position {}, but the event store ends at {}. Another node works on the"
                            + " projection; stop all nodes, then start them, to have it built anew",
                    name(),
                    farthest,
                    last);
        }
    }

    private long farthest() {
        return Tokens.farthest(tokens.read(name()));
    }

    // While it is marked the other one is not through with it.
    private boolean isForgottenByAnother(long last) {
        return farthest() <= last && !marks.isSet(name());
    }

    private void tellOfAnother(long farthest, long last) {
        log.info(
                "Projection {} had events up to position {}, but the event store ends at {}: another node builds it anew"
                        + " from the first event",
                name(),
                farthest,
                last);
    }

    // Not by a reset: it would go on up to the old tokens. All segments are claimed.
    private void forget() {
        int[] segments = tokenStore.fetchSegments(name());
        marks.set(name());
        emptyDocuments();
        for (int segment : segments) {
            tokenStore.deleteToken(name(), segment);
        }
        marks.clear(name());
    }

    /**
     * Drops the documents and tokens for good; it must be stopped here.
     *
     * @return false if another node still works on it, and nothing was dropped
     */
    boolean drop() {
        int[] segments = tokenStore.fetchSegments(name());
        try {
            for (int segment : segments) {
                tokenStore.fetchToken(name(), segment); // claims it
            }
        } catch (UnableToClaimTokenException e) {
            return false;
        }
        projector.documentTypes().forEach(documents::drop);
        rows.drop();
        for (int segment : segments) {
            tokenStore.deleteToken(name(), segment);
        }
        marks.clear(name());
        return true;
    }

    void stop() {
        processor.shutDown();
    }

    void close() {
        stop();
        coordinator.shutdown();
        workers.shutdown();
    }

    // A node that was killed a moment ago stands there as if it were at work, until its claims are seen to stand still.
    private boolean claimAll(BooleanSupplier isNeedless) {
        long deadline = System.nanoTime() + Claims.PATIENCE.plusSeconds(2).toNanos();
        for (int segment : tokenStore.fetchSegments(name())) {
            while (!claim(segment, System.nanoTime() > deadline)) {
                if (isNeedless.getAsBoolean()) {
                    return false;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return !isNeedless.getAsBoolean();
    }

    private boolean claim(int segment, boolean isLastTry) {
        try {
            tokenStore.fetchToken(name(), segment);
            return true;
        } catch (UnableToClaimTokenException e) {
            if (isLastTry) {
                throw e;
            }
            return false;
        }
    }

    // Begun by an earlier version, or by itself, and killed meanwhile.
    private void reset() {
        claimAll(() -> false);
        processor.resetTokens();
        marks.clear(name());
    }

    private void emptyDocuments() {
        projector.documentTypes().forEach(documents::recreate);
        rows.drop();
    }

    /** How far the documents are; the token store is asked only where other nodes have a share in the work. */
    Reach reach() {
        Map<Integer, EventTrackerStatus> here = processor.processingStatus();
        OptionalLong unwritten = held.first(); // before the reach, which only grows
        Reach reach = Reach.isWhole(here.values()) ? Reach.of(here.values()) : onAllNodes(here);
        return unwritten.isPresent() ? reach.before(unwritten.getAsLong()) : reach;
    }

    private Reach onAllNodes(Map<Integer, EventTrackerStatus> here) {
        Map<Integer, Tokens.Stored> stored = storedTokens.get(); // which only grow: at worst it is farther than told
        int[] ids = stored.keySet().stream().mapToInt(Integer::intValue).toArray();
        return Reach.ofAll(stored.entrySet().stream()
                .map(entry -> {
                    Reach own = Reach.of(Optional.ofNullable(here.get(entry.getKey())), entry.getValue());
                    Segment segment = Segment.computeSegment(entry.getKey(), ids);
                    return owed.filter(debts -> gate.isOpen()) // what is held is as far as it was let
                            .map(debts -> own.atLeast(debts.covered(projector.name(), segment, own.position())))
                            .orElse(own);
                })
                .toList());
    }

    /** Why it does not get on; empty if it does. */
    Optional<String> failure() {
        Optional<String> last = failure.why(!processor.processingStatus().isEmpty());
        if (last.isPresent()) {
            return last;
        }
        if (processor.isError()) {
            return Optional.of(Standstill.STORES_FAIL.text());
        }
        return processor.isRunning() ? Optional.empty() : Optional.of(Standstill.STOPPED.text());
    }
}
