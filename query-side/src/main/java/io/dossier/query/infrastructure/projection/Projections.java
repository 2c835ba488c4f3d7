package io.dossier.query.infrastructure.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All projections of this node, started before requests come in and stopped after the last one is answered. */
@Component
public class Projections implements SmartLifecycle {

    // The web server starts at MAX_VALUE - 2048 and stops before lower phases do.
    private static final int BEFORE_THE_WEB_SERVER = Integer.MAX_VALUE - 4096;

    private final EventStore events;
    private final AppendSignal signal;
    private final List<Projection> all;
    private final boolean autoStart;
    private volatile boolean running;

    /** Builds one projection a projector; nothing runs before {@link #start}. */
    public Projections(
            List<Projector> projectors,
            EventStore events,
            Serializer serializer,
            DocumentStore documents,
            ProjectionProperties properties,
            MeterRegistry meters) {
        this.events = events;
        this.signal = new AppendSignal(events);
        this.autoStart = properties.autoStart();
        Tokens tokens = new Tokens(documents, serializer, properties.node());
        SignallingSource source = new SignallingSource(events, signal);
        this.all = projectors.stream()
                .map(projector -> new Projection(
                        projector, documents, tokens, source, properties, batches(meters, projector.name())))
                .toList();
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
        signal.start();
        all.forEach(projection -> {
            projection.forgetWhatIsBeyond(this::head);
            projection.start();
        });
        running = true;
    }

    /** Starts one that was stopped by itself, unless all are to stand still. */
    synchronized void startAgain(Projection projection) {
        if (running) {
            projection.start();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        signal.stop();
        all.forEach(Projection::stop);
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
        all.forEach(Projection::close);
    }
}
