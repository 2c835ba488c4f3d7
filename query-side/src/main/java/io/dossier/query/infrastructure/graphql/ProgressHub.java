package io.dossier.query.infrastructure.graphql;

import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import io.dossier.query.infrastructure.projection.RebuildProperties;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Tells listeners how the projections are doing. All share one look a second, and who is slow misses what is out of date by then. */
@Component
public class ProgressHub {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final ProjectionMonitor monitor;
    private final int most;
    private final AtomicInteger places;
    private final Flux<List<ProjectionStatus>> looks;

    ProgressHub(ProjectionMonitor monitor, RebuildProperties properties) {
        this.monitor = monitor;
        this.most = properties.listeners();
        this.places = new AtomicInteger(most);
        this.looks = Flux.interval(Duration.ZERO, BETWEEN_LOOKS, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .map(second -> monitor.statuses())
                .replay(1)
                .refCount(1);
    }

    /**
     * How projections are doing: now, and whenever that has changed, once a second at most.
     *
     * @param name of which one; null for all
     * @throws QueryProblem if there is none of that name, or there are too many listeners
     */
    Flux<List<ProjectionStatus>> listen(@Nullable String name) {
        if (name != null) {
            mustExist(name);
        }
        if (places.getAndDecrement() <= 0) {
            places.getAndIncrement();
            throw new QueryProblem(ProblemCode.PROGRESS_BUSY, null, most);
        }
        return looks.map(all -> all.stream()
                        .filter(status -> name == null || status.name().equals(name))
                        .toList())
                .distinctUntilChanged()
                .onBackpressureLatest()
                .doFinally(end -> places.getAndIncrement());
    }

    private void mustExist(String name) {
        List<String> names =
                monitor.statuses().stream().map(ProjectionStatus::name).toList();
        if (!names.contains(name)) {
            throw new QueryProblem(ProblemCode.PROJECTION_UNKNOWN, "name", name, Names.of(names));
        }
    }
}
