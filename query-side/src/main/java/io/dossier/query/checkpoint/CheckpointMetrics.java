package io.dossier.query.checkpoint;

import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Gauges: {@code dossier.checkpoint.size} (events that the newest checkpoint covers), {@code dossier.checkpoint.age.seconds} (since it was made;
 * none before the first), {@code dossier.checkpoint.uncovered.events}, and {@code dossier.checkpoint.contradicted}, 1 if events and
 * checkpoints do not agree.
 */
@Component
class CheckpointMetrics {
    CheckpointMetrics(CheckpointKeeper keeper, MeterRegistry meters, Clock clock) {
        Gauge.builder(
                        "dossier.checkpoint.size",
                        keeper,
                        k -> k.last()
                                .map(checkpoint -> (double) checkpoint.size())
                                .orElse(0.0))
                .register(meters);
        Gauge.builder(
                        "dossier.checkpoint.age.seconds",
                        keeper,
                        k -> k.lastMadeAt()
                                .map(madeAt -> Duration.between(madeAt, clock.instant())
                                                .toMillis()
                                        / 1e3)
                                .orElse(Double.NaN))
                .register(meters);
        Gauge.builder("dossier.checkpoint.uncovered.events", keeper, CheckpointKeeper::uncovered)
                .register(meters);
        Gauge.builder("dossier.checkpoint.contradicted", keeper, k -> k.state() instanceof State.Contradicted ? 1 : 0)
                .register(meters);
    }
}
