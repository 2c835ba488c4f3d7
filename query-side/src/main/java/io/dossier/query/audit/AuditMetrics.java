package io.dossier.query.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gauges: {@code dossier.audit.running}, 1 while an audit is under way; {@code dossier.audit.age.seconds}, since the last one ended that could be told; and
 * {@code dossier.audit.differences}, how many documents differed in it. NaN before the first.
 */
@Component
class AuditMetrics {

    private static final int LOOKED_BACK = 20;

    private final AuditBooks books;

    AuditMetrics(AuditBooks books, MeterRegistry meters, Clock clock) {
        this.books = books;
        Gauge.builder("dossier.audit.running", books, b -> b.running().isPresent() ? 1 : 0)
                .description("Whether an audit is under way")
                .register(meters);
        Gauge.builder(
                        "dossier.audit.age.seconds",
                        this,
                        m -> m.last()
                                .flatMap(report -> Optional.<Instant>ofNullable(report.finishedAt()))
                                .map(end ->
                                        Duration.between(end, clock.instant()).toMillis() / 1e3)
                                .orElse(Double.NaN))
                .description("Seconds since the last audit ended that could be told; NaN before the first")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "dossier.audit.differences",
                        this,
                        m -> m.last()
                                .map(report -> (double) report.differences())
                                .orElse(Double.NaN))
                .description("Documents that differed from the events in it; NaN before the first")
                .register(meters);
    }

    private Optional<AuditReport> last() {
        return books.before(Optional.empty(), LOOKED_BACK).stream()
                .filter(report -> switch (report.state()) {
                    case AGREES, DIFFERS, ALTERED -> true;
                    case RUNNING, CANCELLED, UNDECIDED -> false;
                })
                .findFirst();
    }
}
