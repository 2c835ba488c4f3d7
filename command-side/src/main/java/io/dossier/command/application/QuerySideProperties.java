package io.dossier.command.application;

import java.net.URI;
import java.time.Duration;
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
        @Nullable URI url, @DefaultValue("5s") Duration patience) {}
