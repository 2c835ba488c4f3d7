package io.dossier.query.checkpoint;

import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Gauges: {@code dossier.checkpoint.size} (events that the newest checkpoint covers), {@code dossier.checkpoint.age.seconds} (since it was made;
 * none before the first), {@code dossier.checkpoint.uncovered.events}, and {@code dossier.checkpoint.contradicted}, 1 if events and
 * checkpoints do not agree. Of several nodes that share a folder one makes checkpoints; the first three are that one's to tell, and NaN on the others.
 */
@Component
class CheckpointMetrics {
    CheckpointMetrics(CheckpointKeeper keeper, MeterRegistry meters, Clock clock) {
        gauge("dossier.checkpoint.size", keeper, CheckpointMetrics::size, meters);
        gauge("dossier.checkpoint.age.seconds", keeper, k -> age(k, clock), meters);
        gauge("dossier.checkpoint.uncovered.events", keeper, CheckpointKeeper::uncovered, meters);
        Gauge.builder("dossier.checkpoint.contradicted", keeper, k -> k.state() instanceof State.Contradicted ? 1 : 0)
                .register(meters);
    }

    /** The node that has the folder tells; told by those that wait for it, too, it would be counted more than once. */
    private static void gauge(
            String name, CheckpointKeeper keeper, ToDoubleFunction<CheckpointKeeper> value, MeterRegistry meters) {
        Gauge.builder(name, keeper, k -> k.state() instanceof State.Waiting ? Double.NaN : value.applyAsDouble(k))
                .register(meters);
    }

    private static double size(CheckpointKeeper keeper) {
        return keeper.last().map(checkpoint -> (double) checkpoint.size()).orElse(0.0);
    }

    private static double age(CheckpointKeeper keeper, Clock clock) {
        return keeper.lastMadeAt()
                .map(madeAt -> Duration.between(madeAt, clock.instant()).toMillis() / 1e3)
                .orElse(Double.NaN);
    }
}
