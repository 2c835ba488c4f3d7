package io.dossier.query.infrastructure.projection;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Health {@code projections}: down while one of them does not get on, degraded while one has parked what it cannot handle. One that is merely
 * behind, or rebuilding, is up. Degraded counts as up where healths are summed up: everything else is served.
 */
@Component("projectionsHealthIndicator") // by which it is called in the health
public class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    /** It serves, but lacks what is parked. */
    public static final Status DEGRADED = new Status("DEGRADED");

    private final ProjectionMonitor monitor;

    /** Judges by this monitor. */
    public ProjectionsHealthIndicator(ProjectionMonitor monitor) {
        super("The projections' state cannot be read");
        this.monitor = monitor;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ProjectionStatus> statuses = monitor.statuses();
        if (statuses.stream().anyMatch(status -> status.failure() != null)) {
            health.down();
        } else if (statuses.stream().anyMatch(status -> status.parked() > 0)) {
            health.status(DEGRADED);
        } else {
            health.up();
        }
        for (ProjectionStatus status : statuses) {
            if (status.failure() != null) {
                health.withDetail(status.name(), status.failure());
            } else if (status.parked() > 0) {
                health.withDetail(
                        status.name(),
                        "%d events behind; %d events of %d sequences are parked. Ask the query parked what and why, then retryParkedSequence or skipParkedEvent"
                                .formatted(status.lag(), status.parkedEvents(), status.parked()));
            } else if (status.rebuilding()) {
                health.withDetail(status.name(), "rebuilding, %d events behind".formatted(status.lag()));
            } else {
                health.withDetail(status.name(), "%d events behind".formatted(status.lag()));
            }
        }
    }
}
