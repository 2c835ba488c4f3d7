package io.dossier.query.infrastructure.projection;

import io.dossier.server.log.Failures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Watches how far the projections are, once a second, for gauges, log lines and whoever asks.
 *
 * <p>Gauges: {@code dossier.projection.lag.events}, {@code dossier.projection.lag.seconds} (how old the answers are),
 * {@code dossier.projection.rebuild.percent} (100 when none is under way), {@code dossier.projection.rebuild.events.per.second} (0
 * when none is) and {@code dossier.projection.rebuild.seconds.left} (0 when none is, NaN until it is measured), each tagged
 * {@code projection}; and {@code dossier.projection.generation} and {@code dossier.projection.rebuild.generation} (0 when none is
 * built), the numbers of the generations that serve and are built; and {@code dossier.projection.parked.sequences} and
 * {@code dossier.projection.parked.events}, how much the two have parked; what both have counts once.
 */
@Component
public class ProjectionMonitor {

    private static final Logger log = LoggerFactory.getLogger(ProjectionMonitor.class);
    private static final int SECONDS_A_LOG_LINE = 5;

    private final Projections projections;
    private final Clock clock;
    private final Map<Watched, Watch> watches = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> looking;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projections-monitor").daemon().factory());

    private record Watched(String projection, int generation) {}

    /** Watches these projections from now on. */
    public ProjectionMonitor(Projections projections, Clock clock, MeterRegistry meters) {
        this.projections = projections;
        this.clock = clock;
        projections.all().forEach(projection -> gauges(projection, meters));
        looking = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void gauges(Projection projection, MeterRegistry meters) {
        gauge("lag.events", projection, p -> serving(p).lag())
                .description("Events that are not in the documents yet")
                .register(meters);
        gauge("lag.seconds", projection, p -> serving(p).secondsBehind(clock.instant()))
                .description("How many seconds ago the documents last had every event; 0 when they do")
                .baseUnit("seconds")
                .register(meters);
        gauge("rebuild.percent", projection, p -> built(p).percent())
                .description("How far a rebuild is; 100 when none is under way")
                .register(meters);
        gauge("rebuild.events.per.second", projection, p -> built(p).rebuiltPerSecond())
                .description("Events a second that a rebuild gets through; 0 when none is under way")
                .register(meters);
        gauge("rebuild.seconds.left", projection, p -> built(p).rebuildSecondsLeft())
                .description(
                        "How long a rebuild still takes at that speed; 0 when none is under way, NaN until it is measured")
                .register(meters);
        gauge("generation", projection, p -> p.generations().serving().number())
                .description("Which generation of the documents serves")
                .register(meters);
        gauge(
                        "rebuild.generation",
                        projection,
                        p -> p.generations().building().map(Generation::number).orElse(0))
                .description("Which generation of the documents is being built; 0 when none is")
                .register(meters);
        gauge("parked.sequences", projection, p -> p.parkedInAll().sequences())
                .description(
                        "Sequences of which the documents that serve, or are built, lack events, because one cannot be handled")
                .register(meters);
        gauge("parked.events", projection, p -> p.parkedInAll().events())
                .description(
                        "Events that are not in the documents that serve, or are built, because they cannot be handled or wait behind such")
                .register(meters);
    }

    private static Gauge.Builder<Projection> gauge(
            String name, Projection projection, ToDoubleFunction<Projection> value) {
        return Gauge.builder("dossier.projection." + name, projection, value).tag("projection", projection.name());
    }

    private static int parkedEvents(Projection projection) {
        return projection.parked().stream().mapToInt(ParkedSequence::events).sum();
    }

    private Watch serving(Projection projection) {
        return watch(projection, projection.generations().serving());
    }

    private Watch built(Projection projection) {
        Generations generations = projection.generations();
        return watch(projection, generations.building().orElseGet(generations::serving));
    }

    private Watch watch(Projection projection, Generation generation) {
        return watches.computeIfAbsent(
                new Watched(projection.name(), generation.number()), any -> new Watch(clock.instant()));
    }

    /** How all projections are doing right now. */
    public List<ProjectionStatus> statuses() {
        long head = projections.head();
        return projections.all().stream()
                .map(projection -> status(projection, head))
                .toList();
    }

    private ProjectionStatus status(Projection projection, long head) {
        Generations generations = projection.generations();
        List<GenerationStatus> each = generations.all().stream()
                .map(generation -> status(projection, generation, head))
                .toList();
        Generation serving = generations.serving();
        Reach reach = projection.reach(serving.number());
        Optional<GenerationStatus> built =
                each.stream().filter(GenerationStatus::isRebuild).findFirst();
        return new ProjectionStatus(
                projection.name(),
                reach.position(),
                head,
                Math.max(0, head - reach.position()),
                built.isPresent() || reach.isRebuilding(),
                built.map(GenerationStatus::progress)
                        .orElseGet(() -> watch(projection, serving).progress(reach)),
                projection
                        .failure()
                        .or(() -> built.map(GenerationStatus::failure))
                        .orElse(null),
                serving.number(),
                each,
                projection.parked().size(),
                parkedEvents(projection));
    }

    private GenerationStatus status(Projection projection, Generation generation, long head) {
        Reach reach = projection.reach(generation.number());
        @Nullable
        String failure = generation.phase().isLive()
                ? projection.failure(generation.number()).orElse(null)
                : null;
        return new GenerationStatus(
                generation.number(),
                generation.phase().label(),
                generation.phase() instanceof Phase.Building building
                        ? building.purpose().name()
                        : null,
                generation.version(),
                generation.since(),
                generation.phase() instanceof Phase.Retired retired ? retired.until() : null,
                reach.position(),
                generation.phase() instanceof Phase.Building building
                                && building.throttle().isPresent()
                        ? building.throttle().getAsInt()
                        : null,
                generation.isBuilding()
                        ? watch(projection, generation).progress(reach.upTo(target(generation, head)))
                        : null,
                failure);
    }

    private static long target(Generation generation, long head) {
        return Math.min(head, generation.upTo().orElse(head));
    }

    private void look() {
        if (!projections.isRunning()) {
            return;
        }
        try {
            long head = projections.head();
            Instant now = clock.instant();
            projections.all().forEach(projection -> look(projection, head, now));
            projections.all().forEach(ProjectionMonitor::lookAtParked);
        } catch (RuntimeException e) {
            log.warn("The projections' progress cannot be read: {}", Failures.told(e));
        }
    }

    // What is wrong with the rows of one projection hides nothing of any other.
    private static void lookAtParked(Projection projection) {
        try {
            projection.lookAtParked();
        } catch (ProjectionFailure e) {
            log.warn("What projection {} has parked cannot be read: {}", projection.name(), Failures.told(e));
        }
    }

    private void look(Projection projection, long head, Instant now) {
        Generations generations = projection.generations();
        watches.keySet()
                .removeIf(watched -> watched.projection().equals(projection.name())
                        && generations.all().stream()
                                .noneMatch(generation -> generation.number() == watched.generation()));
        for (Generation generation : generations.all()) {
            Watch watch = watch(projection, generation);
            boolean wasRebuilding = watch.isRebuilding();
            Reach reach = projection.reach(generation.number());
            watch.see(generation.isBuilding() ? reach.upTo(target(generation, head)) : reach, head, now);
            if (generation.phase().isLive()) {
                String name = GenerationProcessor.name(projection.projector(), generation.number());
                Optional<String> why =
                        generation.isBuilding() ? projection.failure(generation.number()) : Optional.empty();
                tell(name, watch, wasRebuilding, why, now);
            }
        }
    }

    // Why it does not get on is told once, and not how far it would be.
    private static void tell(String name, Watch watch, boolean wasRebuilding, Optional<String> why, Instant now) {
        watch.standsStill(why)
                .ifPresent(told -> log.warn("Projection {} is being built and does not get on: {}", name, told));
        if (why.isPresent()) {
            return;
        }
        if (watch.isRebuilding() && watch.mayTell(now, SECONDS_A_LOG_LINE)) {
            log.info("Projection {} is being built: {}", name, watch.describe());
        } else if (wasRebuilding && !watch.isRebuilding()) {
            log.info("Projection {} is built up to position {}", name, watch.position());
        }
    }

    @PreDestroy
    void close() {
        looking.cancel(true);
        timer.shutdownNow();
    }
}
