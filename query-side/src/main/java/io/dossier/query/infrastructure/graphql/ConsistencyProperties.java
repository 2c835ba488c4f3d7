package io.dossier.query.infrastructure.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reads that see one's own writes; {@code dossier.consistency.*}.
 *
 * @param timeout for how long a request waits for the projections at most
 */
@ConfigurationProperties("dossier.consistency")
public record ConsistencyProperties(@DefaultValue("5s") Duration timeout) {}
