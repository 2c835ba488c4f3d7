package io.dossier.query.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices; {@code dossier.notices.*}.
 *
 * @param listeners how many subscriptions a node serves at the same time
 * @param furthestBehind so many events back a listener may begin at most
 * @param patience for how long a listener may take nothing while something waits for it
 */
@ConfigurationProperties("dossier.notices")
public record NoticeProperties(
        @DefaultValue("200") int listeners,
        @DefaultValue("100000") long furthestBehind,
        @DefaultValue("30s") Duration patience) {
    public NoticeProperties {
        if (listeners < 1 || furthestBehind < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "dossier.notices.listeners, .furthest-behind and .patience must be greater than 0");
        }
    }
}
