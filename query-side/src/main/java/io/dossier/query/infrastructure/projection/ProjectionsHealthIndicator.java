package io.dossier.query.infrastructure.projection;

import io.dossier.server.health.PromptLook;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Health {@code projections}: down while one of them does not get on, degraded while one has parked what it cannot handle, or its rebuild does
 * not get on. One that is merely behind, or rebuilding, is up. Degraded counts as up where healths are summed up: everything else is served.
 */
@Component("projectionsHealthIndicator") // by which it is called in the health
public class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    /** It serves, but lacks what is parked, or its rebuild does not get on. */
    public static final Status DEGRADED = new Status("DEGRADED");

    private final PromptLook<List<ProjectionStatus>> look;

    /** Judges by this monitor. */
    public ProjectionsHealthIndicator(ProjectionMonitor monitor) {
        super("The projections' state cannot be read");
        this.look = new PromptLook<>(monitor::statuses);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        List<ProjectionStatus> statuses = look.now();
        if (statuses.stream().anyMatch(status -> status.failureOfWhatServes().isPresent())) {
            health.down();
        } else if (statuses.stream()
                .anyMatch(status ->
                        status.parked() > 0 || status.failureOfRebuild().isPresent())) {
            health.status(DEGRADED);
        } else {
            health.up();
        }
        statuses.forEach(status ->
                health.withDetail(status.name(), status.failureOfWhatServes().orElseGet(() -> detail(status))));
    }

    private static String detail(ProjectionStatus status) {
        StringJoiner detail = new StringJoiner("; ");
        boolean isStuck = status.failureOfRebuild().isPresent();
        detail.add(
                (status.rebuilding() && !isStuck ? "rebuilding, " : "") + "%d events behind".formatted(status.lag()));
        if (status.parked() > 0) {
            detail.add(
                    "%d events of %d sequences are parked. Ask the query parked what and why, then retryParkedSequence or skipParkedEvent"
                            .formatted(status.parkedEvents(), status.parked()));
        }
        status.failureOfRebuild().ifPresent(why -> detail.add("its rebuild does not get on: " + why));
        return detail.toString();
    }
}
