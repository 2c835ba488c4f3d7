package io.dossier.verifier;

import io.dossier.eventstore.EventMetadata;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventStoreSchema;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import io.dossier.eventstore.GroupCommitEventStorageEngine;
import io.dossier.eventstore.StoredHistory;
import io.dossier.eventstore.checkpoint.Cadence;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeys;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** A store with checkpoints, written by the software, and what others may do to it. */
final class ProvedStore implements AutoCloseable {
    private static final int CHECKPOINT_EVERY = 100;

    record NoteTaken(String text) {}

    final Path checkpoints;
    private final Path home;
    private final Database.Opened database;
    private final GroupCommitEventStorageEngine engine;
    private int aggregates;

    ProvedStore(Database kind, Path home) {
        this(kind.create(home), home);
    }

    /** The same over a PostgreSQL of a test's own, which may have events already. */
    static ProvedStore over(String url, Path home) {
        return new ProvedStore(Database.opened(url), home);
    }

    private ProvedStore(Database.Opened database, Path home) {
        this.home = home;
        this.checkpoints = home.resolve("checkpoints");
        this.database = database;
        EventStoreSchema.migrate(database.dialect());
        EventSerializer serializer =
                new EventSerializer(EventTypes.of(List.of(new EventType("note-taken", "1", NoteTaken.class))));
        this.engine = GroupCommitEventStorageEngine.builder()
                .dialect(database.dialect())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .entityIdOf(payload -> Optional.empty())
                .build();
    }

    /** Appends that many events; of some a command is the cause. */
    void append(int events) {
        List<DomainEventMessage<?>> unit = new ArrayList<>();
        int aggregate = aggregates++;
        for (int i = 0; i < events; i++) {
            unit.add(new GenericDomainEventMessage<>(
                    "Unit",
                    "unit-" + aggregate,
                    i,
                    new NoteTaken("第" + i + "條"),
                    aggregate % 2 == 0 ? Map.of() : Map.of(EventMetadata.COMMAND_ID, "command-" + aggregate)));
        }
        engine.appendEvents(unit);
    }

    /** Signs what is new, with the key in that file. */
    void sign(String key, String formerKey) {
        try (CheckpointFolder folder = new CheckpointFolder(checkpoints)) {
            CheckpointWriter writer = writer(folder, key, formerKey);
            while (writer.turn(true) == CheckpointWriter.Turn.WENT_ON) {
                // goes on
            }
        }
    }

    void sign() {
        sign("key.pem", "none.pem");
    }

    CheckpointWriter writer(CheckpointFolder folder, String key, String formerKey) {
        return new CheckpointWriter(
                new StoredHistory(database.dialect()),
                folder,
                signingKeys(key, formerKey),
                new Cadence(CHECKPOINT_EVERY, Duration.ZERO, 0),
                Clock.systemUTC());
    }

    /** The keys in those files, as the software opens them. */
    CheckpointKeys signingKeys(String key, String formerKey) {
        return CheckpointKeys.open(
                "dossier.example/" + new StoredHistory(database.dialect()).storeId(),
                home.resolve(key),
                home.resolve(formerKey),
                home.resolve(key + ".known"));
    }

    /** Does to the database what its owner would not notice. */
    void behindItsBack(String... statements) throws SQLException {
        try (Connection connection = database.outsider();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String address() {
        return database.address();
    }

    /** The keys that the software published beside the private one. */
    Path keys() {
        return home.resolve("key.pem.known");
    }

    /** Sizes of checkpoints stand at multiples of this. */
    static int checkpointEvery() {
        return CHECKPOINT_EVERY;
    }

    /** What the command line answered. */
    record Answer(int exitCode, String out, String err) {}

    Answer verify(String... more) {
        return run("verify", keys(), List.of(more));
    }

    Answer inclusion(String... more) {
        return run("inclusion", keys(), List.of(more));
    }

    Answer run(String command, Path keys, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--store",
                address(),
                "--checkpoints",
                checkpoints.toString(),
                "--keys",
                keys.toString(),
                "--language",
                "en"));
        arguments.addAll(more);
        return run(arguments);
    }

    static Answer run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Verifier.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    void cut(Path file, int bytes) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(content, content.length - bytes));
    }

    @Override
    public void close() {
        for (AutoCloseable resource : database.resources()) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
