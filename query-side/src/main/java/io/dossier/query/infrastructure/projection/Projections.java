package io.dossier.query.infrastructure.projection;

import io.dossier.server.log.Failures;
import io.dossier.server.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All projections of this node, started before requests come in and stopped after the last one is answered. */
@Component
public class Projections implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Projections.class);

    // The web server starts at MAX_VALUE - 2048 and stops before lower phases do.
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 4096;

    // For so long after a switch requests wait for all that the documents before it may have shown already.
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final EventStore events;
    private final AppendSignal signal;
    private final Instructions instructions;
    private final DocumentStore documents;
    private final GenerationRegister register;
    private final RebuildProperties rebuild;
    private final Clock clock;
    private final List<Projection> all;
    private final Optional<Balance> balance;
    private final boolean autoStart;
    private final Map<String, Instant> settledFrom = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService looking;
    private volatile boolean running;
    private volatile String lastFailure = "";

    /** Builds one projection a projector; nothing runs before {@link #start}. */
    @Autowired
    public Projections(
            List<Projector> projectors,
            EventStore events,
            Serializer serializer,
            DocumentStore documents,
            ProjectionProperties properties,
            RebuildProperties rebuild,
            ParkedProperties parked,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        this.events = events;
        this.instructions = new Instructions(events);
        Optional<Owed> owed = documents.hasSoleWriter() ? Optional.empty() : Optional.of(new Owed(projectors));
        this.signal = new AppendSignal(events, owed);
        this.documents = documents;
        this.rebuild = rebuild;
        this.clock = clock;
        this.autoStart = properties.autoStart();
        Tokens tokens = new Tokens(documents, serializer, properties.node());
        SignallingSource source = new SignallingSource(events, signal);
        this.register = new GenerationRegister(documents);
        Allowance allowance = new Allowance(rebuild.atOnce());
        this.all = projectors.stream()
                .map(projector -> new Projection(
                        projector,
                        documents,
                        tokens,
                        register,
                        rebuild,
                        this::head,
                        (any, generation) -> new GenerationProcessor(
                                any,
                                generation.number(),
                                documents,
                                tokens,
                                source,
                                owed,
                                properties.segments(),
                                properties.batchSize(),
                                allowance,
                                batches(meters, any.name()),
                                parking(any.name(), generation.number(), parked.parkedMax()),
                                traces)))
                .toList();
        this.balance = documents.hasSoleWriter()
                ? Optional.empty()
                : Optional.of(new Balance(new Nodes(documents, tokens.node(), System::nanoTime), System::nanoTime));
        documents.beforeReading(this::settle);
    }

    /** The same with the usual limit to what is parked, and without traces. */
    Projections(
            List<Projector> projectors,
            EventStore events,
            Serializer serializer,
            DocumentStore documents,
            ProjectionProperties properties,
            RebuildProperties rebuild,
            Clock clock,
            MeterRegistry meters) {
        this(
                projectors,
                events,
                serializer,
                documents,
                properties,
                rebuild,
                ParkedProperties.DEFAULT,
                clock,
                meters,
                Traces.none());
    }

    private Parking parking(String projection, int generation, int max) {
        return new Parking(
                instructions,
                max,
                clock,
                () -> named(projection).ifPresent(each -> each.rebuildInPlaceOf(generation, now())),
                () -> named(projection).ifPresent(Projection::lookAtParked));
    }

    /** The same with the settings that hold if nothing is set. */
    Projections(
            List<Projector> projectors,
            EventStore events,
            Serializer serializer,
            DocumentStore documents,
            ProjectionProperties properties,
            MeterRegistry meters) {
        this(
                projectors,
                events,
                serializer,
                documents,
                properties,
                RebuildProperties.DEFAULT,
                Clock.systemUTC(),
                meters);
    }

    private static Timer batches(MeterRegistry meters, String projection) {
        return Timer.builder("dossier.projection.batch")
                .description("Time to write one batch of events to the documents")
                .tag("projection", projection)
                .register(meters);
    }

    List<Projection> all() {
        return all;
    }

    Optional<Projection> named(String name) {
        return all.stream().filter(projection -> projection.name().equals(name)).findFirst();
    }

    DocumentStore documents() {
        return documents;
    }

    RebuildProperties rebuild() {
        return rebuild;
    }

    Instant now() {
        return clock.instant();
    }

    /** Positions of the events that the operator let a projection go on without. */
    Set<Long> skipped(String projection) {
        return instructions.skipped(projection);
    }

    /** Position of the event store's last event; 0 if it has none. */
    public long head() {
        @Nullable TrackingToken head = events.createHeadToken();
        return head == null ? 0 : Math.max(0, head.position().orElse(0));
    }

    /** Runs something whenever events were appended; gives what ends that. */
    Runnable onAppend(Runnable listener) {
        signal.add(listener);
        return () -> signal.remove(listener);
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        signal.start();
        startAll();
        serve();
        running = true;
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("projections-generations").daemon().factory());
        long nanos = rebuild.look().toNanos();
        timer.scheduleWithFixedDelay(this::lookAgain, nanos, nanos, TimeUnit.NANOSECONDS);
        looking = timer;
    }

    // Each waits for answers of the document store, and none for another.
    private void startAll() {
        Instant now = now();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(all.stream()
                            .map(projection -> CompletableFuture.runAsync(() -> projection.start(now), each))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Takes notice of what other nodes have changed. */
    void notice() {
        Map<String, Generations> stored = register.all();
        all.forEach(projection -> projection.notice(stored));
    }

    /** Lets what was changed be done without waiting for the next regular time. Who changed it does not wait for it either. */
    void lookSoon() {
        @Nullable ScheduledExecutorService timer = looking;
        if (timer != null && !timer.isShutdown()) {
            timer.execute(this::lookAgain);
        }
    }

    /** Does what there is to do for all generations by now. */
    private synchronized void look() {
        if (!running) {
            return;
        }
        Map<String, Generations> stored = register.all();
        @Nullable RuntimeException failure = null;
        for (Projection projection : all) {
            try {
                projection.look(stored, now());
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        serve();
        balance.ifPresent(shares -> shares.look(
                all.stream().flatMap(each -> each.serving().stream()).toList()));
        if (failure != null) {
            throw failure;
        }
    }

    private void lookAgain() {
        try {
            look();
            lastFailure = "";
        } catch (RuntimeException e) {
            String failure = Failures.told(e);
            if (!lastFailure.equals(failure)) { // not twice a second the same
                lastFailure = failure;
                log.warn("The generations of the projections cannot be seen to; trying again: {}", lastFailure);
            }
        }
    }

    // All projections at once: what a request reads is one of these.
    private void serve() {
        Map<String, Integer> byProjection = new HashMap<>();
        Map<String, Integer> byCollection = new HashMap<>();
        Set<String> fresh = new HashSet<>();
        for (Projection projection : all) {
            Generation serving = projection.generations().serving();
            byProjection.put(projection.name(), serving.number());
            projection.documentTypes().forEach(type -> byCollection.put(type.collection(), serving.number()));
            if (serving.number() != Served.FIRST) {
                String name = GenerationProcessor.name(projection.projector(), serving.number());
                fresh.add(name);
                settledFrom.putIfAbsent(name, (running ? now() : serving.since()).plus(SETTLING));
            }
        }
        settledFrom.keySet().retainAll(fresh);
        documents.serve(new Served(byProjection, byCollection));
    }

    /**
     * Waits for what the documents before a switch may have shown, so that nobody sees less than before. For some seconds after it
     * only; then nobody reads those any more. And not for ever: documents that are a little behind are better than none.
     */
    private void settle(Served served) {
        Instant now = now();
        if (settledFrom.values().stream().noneMatch(settled -> settled.isAfter(now))) {
            return; // at once, for most requests: this is done for each
        }
        List<Projection> fresh = all.stream()
                .filter(projection -> {
                    @Nullable
                    Instant settled = settledFrom.get(
                            GenerationProcessor.name(projection.projector(), served.of(projection.name())));
                    return settled != null && settled.isAfter(now);
                })
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        long head = head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (fresh.stream()
                        .anyMatch(projection ->
                                projection.reach(served.of(projection.name())).position() < head)
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        @Nullable ScheduledExecutorService timer = looking;
        if (timer != null) {
            timer.shutdownNow();
            looking = null;
        }
        signal.stop();
        all.forEach(Projection::stop);
        balance.ifPresent(Projections::leave);
    }

    private static void leave(Balance balance) {
        try {
            balance.leave();
        } catch (RuntimeException e) { // the others notice after a while
            log.info("The other nodes could not be told that this one goes: {}", Failures.told(e));
        }
    }

    @Override
    public boolean isAutoStartup() {
        return autoStart;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    /** Lets the threads go; called by the container at the end. */
    @jakarta.annotation.PreDestroy
    void close() {
        stop();
    }
}
