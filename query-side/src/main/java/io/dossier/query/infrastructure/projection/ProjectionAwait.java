package io.dossier.query.infrastructure.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Waits until the documents hold everything that has happened. */
@Component
public class ProjectionAwait {

    // Looking costs a few field reads; the projections are usually there after some milliseconds.
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final Projections projections;

    /** Waits for these. */
    public ProjectionAwait(Projections projections) {
        this.projections = projections;
    }

    /**
     * Waits until all projections have every event that is in the store now.
     *
     * @return empty when they have; else, after the timeout, what they lack
     */
    public Optional<Lagging> untilHead(Duration timeout) {
        long head = projections.head();
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Projection> behind = behind(projections.all(), head);
        while (!behind.isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            behind = behind(behind, head);
        }
        return behind.isEmpty() ? Optional.empty() : Optional.of(lagging(behind, head));
    }

    private static List<Projection> behind(List<Projection> projections, long head) {
        return projections.stream()
                .filter(projection -> projection.reach().position() < head)
                .toList();
    }

    private static Lagging lagging(List<Projection> behind, long head) {
        long events = behind.stream()
                .mapToLong(projection -> head - projection.reach().position())
                .max()
                .orElse(0);
        return new Lagging(events, behind.stream().map(Projection::name).toList());
    }
}
