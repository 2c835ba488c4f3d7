package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.dossier.eventstore.checkpoint.HistoryContradicted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Whoever writes checkpoints, there is one chain of them, and none over a history that was altered")
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class SeveralWritersTest {
    @Parameter
    Database database;

    @TempDir
    Path home;

    private ProvedStore store;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void write() {
        store = new ProvedStore(database, home);
        store.append(1000);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoThatRaceMakeOneChainAndHaveItBoth() throws Exception {
        try (CheckpointFolder one = new CheckpointFolder(home.resolve("one"));
                CheckpointFolder other = new CheckpointFolder(home.resolve("other"));
                var threads = Executors.newFixedThreadPool(2)) {
            store.writer(one, "key.pem", "none.pem");
            List<Callable<Integer>> racers = Stream.of(one, other)
                    .map(folder -> store.writer(folder, "key.pem", "none.pem"))
                    .<Callable<Integer>>map(writer -> () -> turnsOf(writer))
                    .toList();
            for (var turns : threads.invokeAll(racers)) {
                assertThat(turns.get()).isPositive();
            }
        }

        assertThat(Files.readString(home.resolve("other/checkpoint-history")))
                .isEqualTo(Files.readString(home.resolve("one/checkpoint-history")));
        assertThat(verify("one").out()).startsWith("VERIFIED size=1000 checkpoints=10");
        assertThat(verify("other").out()).startsWith("VERIFIED size=1000 checkpoints=10");
    }

    @Test
    void aSecondOneOnTheSameFolderWaits() {
        try (CheckpointFolder one = new CheckpointFolder(store.checkpoints);
                CheckpointFolder same = new CheckpointFolder(store.checkpoints)) {
            assertThat(store.writer(one, "key.pem", "none.pem").turn(true)).isEqualTo(CheckpointWriter.Turn.WENT_ON);
            assertThat(store.writer(same, "key.pem", "none.pem").turn(true))
                    .isEqualTo(CheckpointWriter.Turn.WAITING_FOR_FOLDER);
        }
    }

    @Test
    void whatAProcessHadStoredButNotWrittenToItsFolderIsWrittenByTheNext() throws IOException {
        store.sign();
        Path history = store.checkpoints.resolve("checkpoint-history");
        byte[] whole = Files.readAllBytes(history);
        for (int lost : new int[] {1, 30, 150, 400, whole.length}) {
            store.cut(history, lost);

            store.sign();

            assertThat(history).hasBinaryContent(whole);
        }
        assertThat(store.verify().exitCode()).isZero();
    }

    @Test
    void aFolderThatWasLostIsMadeAnewFromTheEvents() throws IOException {
        store.sign();
        Files.move(store.checkpoints, home.resolve("lost"), StandardCopyOption.ATOMIC_MOVE);

        store.sign();

        assertThat(store.checkpoints.resolve("checkpoint-history"))
                .hasSameBinaryContentAs(home.resolve("lost/checkpoint-history"));
        assertThat(store.verify().exitCode()).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTriedAgain() throws IOException {
        Path file = Files.createFile(store.checkpoints);
        try (CheckpointFolder folder = new CheckpointFolder(store.checkpoints)) {
            CheckpointWriter writer = store.writer(folder, "key.pem", "none.pem");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> writer.turn(true))
                    .withMessageContaining(store.checkpoints.toString());
            Files.delete(file);

            assertThat(turnsOf(writer)).isEqualTo(11);
        }
    }

    @Test
    void afterTheLostFolderAnAlteredEventIsNotSignedOver() throws Exception {
        store.sign();
        Files.move(store.checkpoints, home.resolve("lost"), StandardCopyOption.ATOMIC_MOVE);
        store.behindItsBack("update event set metadata = payload where position = 555");

        assertThatExceptionOfType(HistoryContradicted.class)
                .isThrownBy(store::sign)
                .withMessageContaining("positions 501 to 600");
    }

    @Test
    void aDatabaseThatWasSetBackIsNotSignedOver() throws SQLException {
        store.sign();
        store.behindItsBack("delete from event where position > 900", "delete from checkpoint where size > 900");
        store.append(200);

        assertThatExceptionOfType(HistoryContradicted.class)
                .isThrownBy(store::sign)
                .withMessageContaining("The checkpoint of size 1000")
                .withMessageContaining("is not in the database");
    }

    @Test
    void anEventThatWasChangedAfterItsCheckpointDoesNotGetIntoALaterOne() throws SQLException {
        store.sign();
        store.behindItsBack("update event set metadata = payload where position = 555");
        store.append(100);
        store.sign();

        assertThat(store.verify().out()).startsWith("TAMPERED kind=CHANGED position=555");
    }

    private static int turnsOf(CheckpointWriter writer) {
        int turns = 1;
        while (writer.turn(true) == CheckpointWriter.Turn.WENT_ON) {
            turns++;
        }
        return turns;
    }

    private ProvedStore.Answer verify(String folder) {
        return store.run(
                "verify",
                store.keys(),
                List.of("--checkpoints", home.resolve(folder).toString()));
    }
}
