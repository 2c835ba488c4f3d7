package io.dossier.standalone.checkpoint;

import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.SqliteDatabase;
import io.dossier.eventstore.SqliteDialect;
import io.dossier.eventstore.StoredHistory;
import io.dossier.eventstore.checkpoint.Cadence;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.dossier.eventstore.checkpoint.Statements;
import io.dossier.eventstore.note.UnusableKey;
import io.dossier.standalone.setting.UnusableSetting;
import io.dossier.standalone.store.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets checkpoints be made over the events. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {
    private static final Logger log = LoggerFactory.getLogger(CheckpointConfiguration.class);
    private static final String PREFIX = "dossier.checkpoints.";

    /** The engine is asked for because it brings the tables up to date. */
    @Bean
    StoredHistory storedHistory(SqliteDatabase eventDatabase, GroupCommitEventStorageEngine engine) {
        return new StoredHistory(new SqliteDialect(eventDatabase));
    }

    @Bean
    CheckpointKeys checkpointKeys(CheckpointProperties properties, DataDirectory directory, StoredHistory history) {
        Path keyFile = or(properties.keyFile(), directory.folder().resolve("checkpoint-key.pem"));
        Path formerKeyFile = or(properties.formerKeyFile(), directory.folder().resolve("checkpoint-key-former.pem"));
        try {
            CheckpointKeys keys = CheckpointKeys.open(
                    properties.origin() + "/" + history.storeId(),
                    keyFile,
                    formerKeyFile,
                    directory.folder().resolve("checkpoint-keys"));
            log.info("The checkpoints of this store are checked with the key {}", keys.verifierKey());
            return keys;
        } catch (UnusableKey e) {
            throw new UnusableSetting(
                    PREFIX + "key-file",
                    keyFile,
                    "with which no checkpoint can be signed under the name [%s/...]: %s"
                            .formatted(properties.origin(), e.getMessage()),
                    "Name an Ed25519 key in PKCS#8 PEM form, or a place where one can be made; see also %sformer-key-file and %sorigin."
                            .formatted(PREFIX, PREFIX),
                    e);
        }
    }

    @Bean
    CheckpointFolder checkpointFolder(CheckpointProperties properties, DataDirectory directory) {
        Path folder = or(properties.folder(), directory.folder().resolve("checkpoints"))
                .toAbsolutePath()
                .normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableSetting(
                    PREFIX + "folder",
                    folder,
                    "which cannot be made (%s)".formatted(e),
                    "Name a folder that the user of this process may write to, best on another volume than the data directory.",
                    e);
        }
        if (folder.startsWith(directory.folder())) {
            log.info(
                    "Checkpoints lie beside the events, in {}: whoever can change the ones can change the others. Name a folder on another volume with --{}folder=FOLDER, or copy them away.",
                    folder,
                    PREFIX);
        }
        return new CheckpointFolder(folder);
    }

    @Bean
    CheckpointKeeper checkpointKeeper(
            StoredHistory history,
            CheckpointFolder folder,
            CheckpointKeys keys,
            CheckpointProperties properties,
            Clock clock) {
        CheckpointKeeper keeper = new CheckpointKeeper(
                new CheckpointWriter(history, folder, keys, cadence(properties), clock), folder, pollEvery(properties));
        keeper.start();
        return keeper;
    }

    @Bean
    Statements statements(CheckpointKeys keys, CheckpointFolder folder, CheckpointKeeper keeper) {
        return new Statements(keys, folder, keeper);
    }

    private static Cadence cadence(CheckpointProperties properties) {
        try {
            return new Cadence(properties.everyEvents(), properties.every(), properties.recheck());
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(
                    PREFIX + "every-events, every, recheck",
                    "%d, %s, %d".formatted(properties.everyEvents(), properties.every(), properties.recheck()),
                    "of which one is out of range: " + e.getMessage(),
                    "Leave them out for %severy-events=10000, every=60s, recheck=1000.".formatted(PREFIX),
                    e);
        }
    }

    private static Duration pollEvery(CheckpointProperties properties) {
        if (!properties.pollEvery().isPositive()) {
            throw new UnusableSetting(
                    PREFIX + "poll-every",
                    properties.pollEvery(),
                    "which is no time to wait",
                    "Give a positive duration such as 1s.",
                    null);
        }
        return properties.pollEvery();
    }

    private static Path or(@Nullable Path given, Path usual) {
        return given == null ? usual : given;
    }
}
