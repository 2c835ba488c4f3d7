package io.dossier.command.application;

import io.dossier.command.projection.ParkedEvents;
import io.dossier.server.setting.UnusableSetting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the query side is; {@code dossier.query-side.*}.
 *
 * @param url of any of its nodes, or of what stands before them; null where it is not to be asked: then what is parked can neither be retried nor
 *     skipped
 * @param patience how long it may take to answer
 */
@ConfigurationProperties("dossier.query-side")
record QuerySideProperties(
        @Nullable URI url, @DefaultValue("5s") Duration patience) {

    /** @throws UnusableSetting if the address is none that can be asked over HTTP */
    ParkedEvents parkedEvents() {
        if (url != null && (url.getHost() == null || !List.of("http", "https").contains(url.getScheme()))) {
            throw new UnusableSetting(
                    "dossier.query-side.url",
                    url,
                    "which is no address of the query side",
                    "Give that of any of its nodes, such as DOSSIER_QUERYSIDE_URL=http://HOST:8080, or leave the setting out: then nothing that is parked can be retried or skipped.",
                    null);
        }
        return new ParkedOnTheQuerySide(this);
    }
}
