package io.dossier.query.worklist;

import io.dossier.api.complaint.Deadline;
import io.dossier.query.complaint.OpenDue;
import io.dossier.server.log.Failures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The gauge {@code dossier.matters.overdue}: how many open matters have a day behind them by which something had to be done, tagged
 * {@code deadline} by what that was. A matter counts once for each. However often they are looked at, the open matters are read
 * every quarter of a minute at most.
 */
@Component
class OverdueGauges {

    private static final Logger log = LoggerFactory.getLogger(OverdueGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(15);

    private record Counts(Instant at, Map<Deadline, Integer> byDeadline) {}

    private final WorkListReader reader;
    private final Clock clock;
    private Optional<Counts> latest = Optional.empty();

    OverdueGauges(WorkListReader reader, Clock clock, MeterRegistry meters) {
        this.reader = reader;
        this.clock = clock;
        Arrays.stream(Deadline.values())
                .forEach(deadline -> Gauge.builder("dossier.matters.overdue", this, gauges -> gauges.overdue(deadline))
                        .description("Open matters with a day behind them by which something had to be done")
                        .tag("deadline", deadline.name())
                        .register(meters));
    }

    private synchronized double overdue(Deadline deadline) {
        Instant now = clock.instant();
        if (latest.map(counts -> counts.at().plus(FRESH).isBefore(now)).orElse(true)) {
            try {
                latest = Optional.of(new Counts(now, counts(LocalDate.now(clock))));
            } catch (RuntimeException e) {
                log.warn("The overdue matters cannot be counted: {}", Failures.told(e));
                return Double.NaN;
            }
        }
        return latest.map(counts -> counts.byDeadline().getOrDefault(deadline, 0))
                .orElse(0);
    }

    private Map<Deadline, Integer> counts(LocalDate today) {
        Map<Deadline, Integer> counts = new EnumMap<>(Deadline.class);
        for (Placed matter : reader.open()) {
            for (OpenDue open : matter.item().deadlines()) {
                if (open.dueOn().isBefore(today)) {
                    counts.merge(open.deadline(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
