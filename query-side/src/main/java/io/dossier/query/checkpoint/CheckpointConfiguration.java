package io.dossier.query.checkpoint;

import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.StoredHistory;
import io.dossier.eventstore.checkpoint.Cadence;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.dossier.eventstore.checkpoint.Statements;
import io.dossier.eventstore.note.UnusableKey;
import io.dossier.server.setting.UnusableSetting;
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

    @Bean
    StoredHistory storedHistory(Dialect eventDialect) {
        return new StoredHistory(eventDialect);
    }

    @Bean
    CheckpointKeys checkpointKeys(
            CheckpointProperties properties, CheckpointHome home, CheckpointFolder folder, StoredHistory history) {
        Path keyFile = or(properties.keyFile(), home.folder().resolve("checkpoint-key.pem"));
        Path formerKeyFile = or(properties.formerKeyFile(), home.folder().resolve("checkpoint-key-former.pem"));
        requireFormerKey(properties);
        requireKey(keyFile, formerKeyFile, home, folder);
        try {
            CheckpointKeys keys = CheckpointKeys.open(
                    properties.origin() + "/" + history.storeId(),
                    keyFile,
                    formerKeyFile,
                    home.folder().resolve("checkpoint-keys"));
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
    CheckpointFolder checkpointFolder(CheckpointProperties properties, CheckpointHome home) {
        Path folder = or(properties.folder(), home.folder().resolve("checkpoints"))
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
        if (folder.startsWith(home.folder())) {
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

    /** Where one is named it is meant to sign: the place where one may lie need have none. */
    private static void requireFormerKey(CheckpointProperties properties) {
        Path named = properties.formerKeyFile();
        if (named != null && !Files.exists(named)) {
            throw new UnusableSetting(
                    PREFIX + "former-key-file",
                    named,
                    "where there is no key (%s)"
                            .formatted(named.toAbsolutePath().normalize()),
                    "Name the place where the key lies that signed the newest checkpoint. Leave the setting out once one is signed by the new key, too, as the log says, or if the key was never changed.",
                    null);
        }
    }

    /** Where something was signed, a new key signs what follows only together with the one before it. */
    private static void requireKey(Path keyFile, Path formerKeyFile, CheckpointHome home, CheckpointFolder folder) {
        boolean mayBeNew = folder.isEmpty() || Files.exists(formerKeyFile);
        if (Files.exists(keyFile) || (home.mayMakeKey() && mayBeNew)) {
            return;
        }
        throw new UnusableSetting(
                PREFIX + "key-file",
                keyFile,
                "where there is no key" + (mayBeNew ? "" : ", while there are checkpoints that one signed"),
                mayBeNew
                        ? "Make one by [openssl genpkey -algorithm ed25519 -out FILE], the same for all nodes, and name it."
                        : "Put the key back that signed them, or name the place where it lies.",
                null);
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
