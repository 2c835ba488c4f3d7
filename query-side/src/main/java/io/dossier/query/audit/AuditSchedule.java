package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.Comparisons;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Begins audits of all projections at the office's times. A time at which nobody was at work, or another audit was under way, is passed over. */
@Component
class AuditSchedule {

    private static final Logger log = LoggerFactory.getLogger(AuditSchedule.class);

    /** Who is told to have asked. */
    static final String NAME = "schedule";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Auditor auditor;
    private final Comparisons comparisons;
    private final Optional<CronExpression> schedule;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-schedule").daemon().factory());
    private @Nullable ZonedDateTime next;

    AuditSchedule(Auditor auditor, Comparisons comparisons, AuditProperties properties, Clock clock) {
        this.auditor = auditor;
        this.comparisons = comparisons;
        this.clock = clock;
        this.schedule = properties.schedule().equals(AuditProperties.NEVER)
                ? Optional.empty()
                : Optional.of(CronExpression.parse(properties.schedule()));
        schedule.ifPresent(any -> timer.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    }

    // Looks at the clock instead of waiting for so long: it may be set, and machines sleep.
    private void look() {
        try {
            ZonedDateTime now = ZonedDateTime.now(clock);
            @Nullable ZonedDateTime due = next;
            if (due != null && !now.isBefore(due) && comparisons.isRunning() && auditor.isRunning()) {
                begin();
            }
            if (due == null || !now.isBefore(due)) {
                next = schedule.orElseThrow().next(now);
            }
        } catch (RuntimeException e) {
            log.error("The scheduled audit could not begin", e);
        }
    }

    private void begin() {
        switch (auditor.begin(List.of(), NAME)) {
            case Auditor.Answer.Begun begun -> {}
            case Auditor.Answer.AlreadyRunning other ->
                log.warn(
                        "The scheduled audit does not begin: audit {} is under way",
                        other.report().id());
            case Auditor.Answer.Rebuilding rebuilding ->
                log.warn("The scheduled audit does not begin: {} are being rebuilt", rebuilding.projections());
            case Auditor.Answer.Unknown unknown -> throw new IllegalStateException("all are known");
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
