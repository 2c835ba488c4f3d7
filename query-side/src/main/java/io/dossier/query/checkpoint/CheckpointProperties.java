package io.dossier.query.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints are made; {@code dossier.checkpoints.*}.
 *
 * @param folder outside the database; {@code checkpoints} in the data directory if left out, which protects less
 * @param keyFile the Ed25519 key that signs; {@code checkpoint-key.pem} in the data directory if left out, and made if it is not there
 * @param formerKeyFile the key before that one, while it is being replaced; if left out, {@code checkpoint-key-former.pem} in the data directory, which need not be there
 * @param origin what the store's name begins with, such as the office's domain
 * @param everyEvents the most events between two checkpoints
 * @param every the longest time until new events are covered
 * @param recheck how many older events are read again at each checkpoint
 * @param pollEvery how often new events are looked for
 */
@ConfigurationProperties("dossier.checkpoints")
public record CheckpointProperties(
        @Nullable Path folder,
        @Nullable Path keyFile,
        @Nullable Path formerKeyFile,
        @DefaultValue("dossier.example") String origin,
        @DefaultValue("10000") int everyEvents,
        @DefaultValue("60s") Duration every,
        @DefaultValue("1000") int recheck,
        @DefaultValue("1s") Duration pollEvery) {}
