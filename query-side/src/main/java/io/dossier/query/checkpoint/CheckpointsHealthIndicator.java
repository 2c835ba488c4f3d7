package io.dossier.query.checkpoint;

import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health {@code checkpoints}: down while none can be made, and for good when the events are not those that were signed. */
@Component("checkpointsHealthIndicator") // by which it is called in the health
class CheckpointsHealthIndicator extends AbstractHealthIndicator {
    private final CheckpointKeeper keeper;

    CheckpointsHealthIndicator(CheckpointKeeper keeper) {
        super("The checkpoints' state cannot be read");
        this.keeper = keeper;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        switch (keeper.state()) {
            case State.Contradicted contradicted ->
                health.down().withDetail("contradicted", contradicted.reason().text());
            case State.Failing failing ->
                health.down().withDetail("failing", failing.reason().text());
            case State.Waiting waiting -> {
                health.up().withDetail("waiting", "another process has the folder");
                waiting.misfit().ifPresent(reason -> health.withDetail("unfit", reason.text()));
            }
            case State.Starting starting -> health.up();
            case State.Following following -> health.up();
        }
        health.withDetail("uncovered events", keeper.uncovered());
        keeper.last().ifPresent(checkpoint -> health.withDetail("size", checkpoint.size()));
    }
}
