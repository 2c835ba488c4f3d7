package io.dossier.query.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * How projections are audited; {@code dossier.audits.*}.
 *
 * @param schedule when all projections are audited by themselves, as a cron expression of six fields in the office's time zone, or {@code -} for
 *     never
 * @param keepDifferences how many differences are kept of one audit; the rest is counted
 * @param keep how many audits are kept with their differences; statements stay where the checkpoints are
 * @param patience for how long a projection may make no way before an audit gives up
 */
@ConfigurationProperties("dossier.audits")
public record AuditProperties(
        @DefaultValue("0 30 2 1 * *") String schedule,
        @DefaultValue("1000") int keepDifferences,
        @DefaultValue("120") int keep,
        @DefaultValue("2m") Duration patience) {

    /** The schedule that means never. */
    static final String NEVER = "-";

    public AuditProperties {
        if (keepDifferences < 1 || keep < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "dossier.audits.keep-differences and .keep must be at least 1, and .patience greater than 0");
        }
        if (!schedule.equals(NEVER) && !CronExpression.isValidExpression(schedule)) {
            throw new IllegalArgumentException(
                    "dossier.audits.schedule is [%s]; it must be a cron expression of six fields (second, minute, hour, day of month, month, day of week) such as [0 30 2 1 * *], or [-] for never"
                            .formatted(schedule));
        }
    }
}
