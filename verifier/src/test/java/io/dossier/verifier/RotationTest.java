package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import io.dossier.eventstore.checkpoint.CheckpointWriter;
import io.dossier.eventstore.checkpoint.HistoryContradicted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("When the key is changed")
class RotationTest {
    @TempDir
    Path home;

    private ProvedStore store;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void signWithTheFirstKey() {
        store = new ProvedStore(Database.SQLITE, home);
        store.append(100);
        store.sign();
        store.append(100);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstCheckpointOfTheNewKeyIsSignedByBothAndTheNextByItAlone() throws IOException {
        store.sign("new.pem", "key.pem");
        store.append(100);
        store.sign("new.pem", "key.pem");

        String history = Files.readString(store.checkpoints.resolve("checkpoint-history"));
        assertThat(history.split("\n\n"))
                .filteredOn(block -> block.startsWith("\u2014"))
                .extracting(block -> block.lines().count())
                .containsExactly(1L, 2L, 1L);
        assertThat(store.run("verify", home.resolve("new.pem.known"), List.of()).out())
                .startsWith("VERIFIED size=300 checkpoints=3");
    }

    @Test
    void theLogSaysThatTheFormerKeyIsNeededUntilACheckpointIsSignedByBoth() {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger logger = (Logger) LoggerFactory.getLogger(CheckpointWriter.class);
        logger.addAppender(said);
        Level usual = logger.getLevel();
        logger.setLevel(Level.INFO);
        try {
            store.sign();
            assertThat(said.list).as("nothing was changed yet").isEmpty();

            try (CheckpointFolder folder = new CheckpointFolder(store.checkpoints)) {
                CheckpointWriter writer = store.writer(folder, "new.pem", "key.pem");
                writer.turn(false);
                assertThat(said.list)
                        .singleElement()
                        .asString()
                        .contains("The newest checkpoint, of size 200, is signed by the former key alone")
                        .contains("Keep dossier.checkpoints.former-key-file");
                said.list.clear();

                store.append(50);
                writer.turn(true);
                assertThat(said.list)
                        .singleElement()
                        .asString()
                        .contains("The checkpoint of size 250 is signed by the new key and the former one")
                        .contains("dossier.checkpoints.former-key-file is not needed");
                said.list.clear();
            }

            store.append(50);
            store.sign("new.pem", "none.pem");
            assertThat(said.list).isEmpty();
        } finally {
            logger.setLevel(usual);
            logger.detachAppender(said);
        }
    }

    @Test
    void whoHasTheFormerKeyOnlyIsToldUpToWhereItReaches() throws IOException {
        Path former = Files.copy(store.keys(), home.resolve("former"));
        store.sign("new.pem", "key.pem");
        assertThat(store.run("verify", former, List.of()).exitCode()).isZero();

        store.append(100);
        store.sign("new.pem", "key.pem");

        ProvedStore.Answer answer = store.run("verify", former, List.of());
        assertThat(answer.err())
                .contains("The checkpoint of size 300", "give that key as well", "the former and the new one");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void whoHasTheNewKeyOnlyIsToldThatTheFormerOneIsMissing() throws IOException {
        store.sign("new.pem", "key.pem");
        Path both = home.resolve("new.pem.known");
        Path onlyNew = Files.writeString(
                home.resolve("only-new"), Files.readAllLines(both).getLast() + "\n");
        String[] former = Files.readAllLines(both).getFirst().split("\\+", 3);

        ProvedStore.Answer answer = store.run("verify", onlyNew, List.of());

        assertThat(answer.err())
                .contains("The checkpoint of size 100", "is signed with " + former[0] + "+" + former[1])
                .contains("give that key as well; after a change of key both are needed, the former and the new one");
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void aNewKeyThatTheFormerOneDoesNotVouchForSignsNothing() {
        assertThatExceptionOfType(HistoryContradicted.class)
                .isThrownBy(() -> store.sign("new.pem", "none.pem"))
                .withMessageContaining("The key in use does not fit")
                .withMessageContaining("dossier.checkpoints.former-key-file");
    }
}
