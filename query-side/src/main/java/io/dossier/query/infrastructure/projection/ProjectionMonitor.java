package io.dossier.query.infrastructure.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Watches how far the projections are, once a second, for gauges, log lines and whoever asks.
 *
 * <p>Gauges: {@code dossier.projection.lag.events}, {@code dossier.projection.lag.seconds} (how old the answers are),
 * {@code dossier.projection.rebuild.percent} (100 when none is under way), {@code dossier.projection.rebuild.events.per.second} (0
 * when none is) and {@code dossier.projection.rebuild.seconds.left} (0 when none is, NaN until it is measured), each tagged
 * {@code projection}.
 */
@Component
public class ProjectionMonitor {

    private static final Logger log = LoggerFactory.getLogger(ProjectionMonitor.class);
    private static final int SECONDS_A_LOG_LINE = 5;

    private final Projections projections;
    private final Clock clock;
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> looking;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projections-monitor").daemon().factory());

    /** Watches these projections from now on. */
    public ProjectionMonitor(Projections projections, Clock clock, MeterRegistry meters) {
        this.projections = projections;
        this.clock = clock;
        projections.all().forEach(projection -> {
            watches.put(projection.name(), new Watch(clock.instant()));
            gauges(projection.name(), meters);
        });
        looking = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void gauges(String name, MeterRegistry meters) {
        Watch watch = watch(name);
        Gauge.builder("dossier.projection.lag.events", watch, Watch::lag)
                .description("Events that are not in the documents yet")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("dossier.projection.lag.seconds", watch, w -> w.secondsBehind(clock.instant()))
                .description("How many seconds ago the documents last had every event; 0 when they do")
                .baseUnit("seconds")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("dossier.projection.rebuild.percent", watch, Watch::percent)
                .description("How far a rebuild is; 100 when none is under way")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("dossier.projection.rebuild.events.per.second", watch, Watch::rebuiltPerSecond)
                .description("Events a second that a rebuild gets through; 0 when none is under way")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("dossier.projection.rebuild.seconds.left", watch, Watch::rebuildSecondsLeft)
                .description(
                        "How long a rebuild still takes at that speed; 0 when none is under way, NaN until it is measured")
                .tag("projection", name)
                .register(meters);
    }

    private Watch watch(String name) {
        return watches.computeIfAbsent(name, any -> new Watch(clock.instant()));
    }

    /** How all projections are doing right now. */
    public List<ProjectionStatus> statuses() {
        long head = projections.head();
        return projections.all().stream()
                .map(projection -> watch(projection.name())
                        .status(projection.name(), projection.reach(), head, projection.failure()))
                .toList();
    }

    private void look() {
        if (!projections.isRunning()) {
            return;
        }
        try {
            long head = projections.head();
            Instant now = clock.instant();
            projections.all().forEach(projection -> {
                Watch watch = watch(projection.name());
                boolean wasRebuilding = watch.isRebuilding();
                watch.see(projection.reach(), head, now);
                tell(projection.name(), watch, wasRebuilding, now);
            });
        } catch (RuntimeException e) {
            log.warn("The projections' progress cannot be read: {}", e.toString());
        }
    }

    private static void tell(String name, Watch watch, boolean wasRebuilding, Instant now) {
        if (watch.isRebuilding() && watch.mayTell(now, SECONDS_A_LOG_LINE)) {
            log.info("Projection {} is being rebuilt: {}", name, watch.describe());
        } else if (wasRebuilding && !watch.isRebuilding()) {
            log.info("Projection {} is rebuilt up to position {}", name, watch.position());
        }
    }

    @PreDestroy
    void close() {
        looking.cancel(true);
        timer.shutdownNow();
    }
}
