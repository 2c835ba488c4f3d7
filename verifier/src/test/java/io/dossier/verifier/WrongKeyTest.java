package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.eventstore.checkpoint.Checkpoint;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointKeeper;
import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.dossier.eventstore.checkpoint.HistoryContradicted;
import io.dossier.eventstore.checkpoint.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "With a key or a folder of another store nothing is signed, and that is told at once and not called tampering")
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class WrongKeyTest {
    private static final String NOT_COMPARED =
            "This does not say that an event was altered: the events were not compared";

    @Parameter
    Database database;

    @TempDir
    Path home;

    private ProvedStore store;
    private ProvedStore other;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void signBoth() throws IOException {
        store = new ProvedStore(database, Files.createDirectory(home.resolve("store")));
        store.append(250);
        store.sign();
        other = new ProvedStore(database, Files.createDirectory(home.resolve("other")));
        other.append(50);
        other.sign();
    }

    @AfterEach
    void close() {
        store.close();
        other.close();
    }

    @Test
    void aForeignKeyIsFoundBeforeAnythingIsToBeCoveredAndGetsIntoNoListOfKeys() throws IOException {
        byte[] known = Files.readAllBytes(store.keys());
        byte[] published = Files.readAllBytes(store.checkpoints.resolve("keys"));
        putForeignKey();

        assertThatExceptionOfType(HistoryContradicted.class)
                .isThrownBy(store::sign)
                .withMessageStartingWith(
                        "The key in use does not fit: the newest checkpoint (of size 250, in " + store.checkpoints)
                .withMessageContaining("Put the key back that signed that checkpoint")
                .withMessageContaining("dossier.checkpoints.former-key-file")
                .withMessageContaining(NOT_COMPARED)
                .returns(HistoryContradicted.Kind.UNFIT, HistoryContradicted::kind);

        assertThat(store.keys()).hasBinaryContent(known);
        assertThat(store.checkpoints.resolve("keys")).hasBinaryContent(published);
    }

    @Test
    void aForeignKeyIsFoundByTheCheckpointsInTheDatabaseWhereTheFolderIsGone() throws IOException {
        Files.move(store.checkpoints, home.resolve("away"), StandardCopyOption.ATOMIC_MOVE);
        putForeignKey();

        assertThatExceptionOfType(HistoryContradicted.class)
                .isThrownBy(store::sign)
                .withMessageStartingWith(
                        "The key in use does not fit: the newest checkpoint (of size 250, in the database)");

        assertThat(store.checkpoints.resolve("keys")).doesNotExist();
    }

    @Test
    void withTheRightKeyPutBackItGoesOn() throws IOException {
        Path key = home.resolve("store/key.pem");
        Path right = Files.copy(key, home.resolve("right"));
        putForeignKey();
        assertThatExceptionOfType(HistoryContradicted.class).isThrownBy(store::sign);

        Files.copy(right, key, StandardCopyOption.REPLACE_EXISTING);
        store.append(50);
        store.sign();

        assertThat(store.verify().out()).startsWith("VERIFIED size=300");
    }

    @Test
    void theFolderOfAnotherStoreIsNamedAndLeftAsItIs() throws IOException {
        Files.move(store.checkpoints, home.resolve("away"), StandardCopyOption.ATOMIC_MOVE);
        Files.move(other.checkpoints, store.checkpoints, StandardCopyOption.ATOMIC_MOVE);
        byte[] theirs = Files.readAllBytes(store.checkpoints.resolve("keys"));

        assertThatExceptionOfType(HistoryContradicted.class)
                .isThrownBy(store::sign)
                .withMessageStartingWith("The folder of checkpoints does not fit: " + store.checkpoints)
                .withMessageContaining("Put this store's folder back, or name it (dossier.checkpoints.folder)")
                .withMessageContaining(NOT_COMPARED)
                .returns(HistoryContradicted.Kind.UNFIT, HistoryContradicted::kind);

        assertThat(store.checkpoints.resolve("keys")).hasBinaryContent(theirs);
    }

    @Test
    void noStatementIsSignedWithAForeignKeyAndWhatIsNotCoveredIsCountedAllTheSame() throws Exception {
        store.append(7);
        putForeignKey();
        CheckpointFolder folder = new CheckpointFolder(store.checkpoints);
        try (CheckpointKeeper keeper =
                new CheckpointKeeper(store.writer(folder, "key.pem", "none.pem"), folder, Duration.ofHours(1))) {
            keeper.start();
            Statements statements = new Statements(store.signingKeys("key.pem", "none.pem"), folder, keeper);

            Optional<State.Contradicted> found = statements.contradicted(250, done -> {});

            assertThat(found).map(State.Contradicted::kind).contains(HistoryContradicted.Kind.UNFIT);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> statements.state("an-audit", newest -> "text\n"))
                    .withMessageStartingWith("The key in use does not fit");
            assertThat(store.checkpoints.resolve("audits")).doesNotExist();
            assertThat(keeper.uncovered()).isEqualTo(7);
            assertThat(keeper.last()).map(Checkpoint::size).contains(250L);
            assertThat(keeper.lastMadeAt()).isPresent();
        }
    }

    @Test
    void theNumbersAreThoseOfTheDatabaseWhereTheFolderIsAnothers() throws Exception {
        store.append(7);
        Files.move(store.checkpoints, home.resolve("away"), StandardCopyOption.ATOMIC_MOVE);
        Files.move(other.checkpoints, store.checkpoints, StandardCopyOption.ATOMIC_MOVE);
        CheckpointFolder folder = new CheckpointFolder(store.checkpoints);
        try (CheckpointKeeper keeper =
                new CheckpointKeeper(store.writer(folder, "key.pem", "none.pem"), folder, Duration.ofHours(1))) {
            Statements statements = new Statements(store.signingKeys("key.pem", "none.pem"), folder, keeper);

            assertThat(statements.contradicted(250, done -> {})).isPresent();

            assertThat(keeper.last()).map(Checkpoint::size).contains(250L);
            assertThat(keeper.uncovered()).isEqualTo(7);
        }
    }

    @Test
    void eventsThatCameAfterAContradictionAreCountedAtTheNextLook() throws Exception {
        store.behindItsBack("delete from checkpoint where size = 250");
        CheckpointFolder folder = new CheckpointFolder(store.checkpoints);
        try (CheckpointKeeper keeper =
                new CheckpointKeeper(store.writer(folder, "key.pem", "none.pem"), folder, Duration.ofHours(1))) {
            Statements statements = new Statements(store.signingKeys("key.pem", "none.pem"), folder, keeper);
            assertThat(statements.contradicted(250, done -> {}))
                    .map(State.Contradicted::kind)
                    .contains(HistoryContradicted.Kind.ALTERED);
            assertThat(keeper.uncovered()).isZero();

            store.append(11);
            statements.contradicted(250, done -> {});

            assertThat(keeper.uncovered()).isEqualTo(11);
        }
    }

    private void putForeignKey() throws IOException {
        Files.copy(home.resolve("other/key.pem"), home.resolve("store/key.pem"), StandardCopyOption.REPLACE_EXISTING);
    }
}
