package io.dossier.query.infrastructure.projection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health {@code projections}: down while one of them does not get on. One that is merely behind, or rebuilding, is up. */
@Component
public class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    private final ProjectionMonitor monitor;

    /** Judges by this monitor. */
    public ProjectionsHealthIndicator(ProjectionMonitor monitor) {
        super("The projections' state cannot be read");
        this.monitor = monitor;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (ProjectionStatus status : monitor.statuses()) {
            if (status.failure() != null) {
                health.down().withDetail(status.name(), status.failure());
            } else if (status.rebuilding()) {
                health.withDetail(status.name(), "rebuilding, %d events behind".formatted(status.lag()));
            } else {
                health.withDetail(status.name(), "%d events behind".formatted(status.lag()));
            }
        }
    }
}
