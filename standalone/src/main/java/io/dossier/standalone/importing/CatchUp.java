package io.dossier.standalone.importing;

import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import io.dossier.query.infrastructure.projection.Projections;
import io.dossier.standalone.progress.Counted;
import io.dossier.standalone.progress.ProgressListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings the projections up to date after an import that held them back. Held back, they fold many papers of a unit into one write;
 * running beside the import they would write every unit's documents again and again.
 */
public final class CatchUp {
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private final Projections projections;
    private final ProjectionMonitor monitor;
    private final Clock clock;
    private final ImportTexts texts;
    private final ProgressListener progress;

    /**
     * @param projections not started yet
     * @param monitor tells how far they are
     * @param clock measures how long it takes
     * @param locale the language of what is said
     * @param progress is told how far it is, in events of the slowest projection
     */
    public CatchUp(
            Projections projections, ProjectionMonitor monitor, Clock clock, Locale locale, ProgressListener progress) {
        this.projections = projections;
        this.monitor = monitor;
        this.clock = clock;
        this.texts = new ImportTexts(locale);
        this.progress = progress;
    }

    /**
     * Starts the projections and waits until they have every event, or one of them cannot get on. The events are safe either way:
     * whatever is left is done at the next start.
     *
     * @return what to tell the person who runs the import
     */
    public String run() {
        Instant started = clock.instant();
        projections.start();
        long left = lag(monitor.statuses());
        progress.begin(texts.text("CATCHING_UP"), left, Counted.EVENTS);
        try {
            while (left > 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
                List<ProjectionStatus> statuses = monitor.statuses();
                Optional<ProjectionStatus> failed = statuses.stream()
                        .filter(status -> status.failureOfWhatServes().isPresent())
                        .findFirst();
                if (failed.isPresent()) {
                    return texts.text(
                            "NOT_CAUGHT_UP",
                            failed.get().name(),
                            failed.get().failureOfWhatServes().orElse(""));
                }
                long now = lag(statuses);
                progress.advance(left - now);
                left = now;
            }
        } finally {
            progress.end();
        }
        double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        return texts.text("CAUGHT_UP", String.format(Locale.ROOT, "%.1f", seconds));
    }

    private static long lag(List<ProjectionStatus> statuses) {
        return statuses.stream().mapToLong(ProjectionStatus::lag).max().orElse(0);
    }
}
