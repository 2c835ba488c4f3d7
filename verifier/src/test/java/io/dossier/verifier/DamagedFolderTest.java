package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dossier.eventstore.checkpoint.CheckpointFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("A damaged file of checkpoints is mended from the database, told in one line, and kept beside")
class DamagedFolderTest {
    private static final byte[] TRASH = "XXXXXXXX\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private final Logger logger = (Logger) LoggerFactory.getLogger(CheckpointFolder.class.getPackageName());
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private ProvedStore store;
    private Path history;
    private Path newest;
    private byte[] wholeHistory;
    private byte[] wholeNewest;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void sign() throws IOException {
        store = new ProvedStore(Database.SQLITE, home);
        store.append(300);
        store.sign();
        history = store.checkpoints.resolve("checkpoint-history");
        newest = store.checkpoints.resolve("checkpoint");
        wholeHistory = Files.readAllBytes(history);
        wholeNewest = Files.readAllBytes(newest);
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void close() {
        logger.detachAppender(said);
        store.close();
    }

    @Test
    void nothingIsSaidOfAWholeFolder() throws IOException {
        store.append(100);
        store.sign();

        assertThat(warnings()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aHistoryThatWasCutOff() throws IOException {
        for (int left : new int[] {100, wholeHistory.length - 1, wholeHistory.length - 40}) {
            byte[] damaged = Arrays.copyOf(wholeHistory, left);
            Files.write(history, damaged);

            assertMended(history, damaged);
        }
    }

    @Test
    void aHistoryThatWasOverwritten() throws IOException {
        Files.write(history, TRASH);

        assertMended(history, TRASH);
    }

    @Test
    void aNewestCheckpointThatWasOverwrittenOrCutOff() throws IOException {
        for (byte[] damaged : List.of(TRASH, Arrays.copyOf(wholeNewest, 100), new byte[0])) {
            Files.write(newest, damaged);

            assertMended(newest, damaged);
        }
    }

    @Test
    void aNewestCheckpointOfAnotherStore() throws IOException {
        try (ProvedStore other = new ProvedStore(Database.SQLITE, Files.createDirectory(home.resolve("other")))) {
            other.append(300);
            other.sign();
            byte[] theirs = Files.readAllBytes(other.checkpoints.resolve("checkpoint"));
            Files.write(newest, theirs);

            assertMended(newest, theirs);
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(newest);
        store.sign();
        Files.delete(history);
        store.sign();

        assertThat(warnings()).hasSize(2);
        assertThat(warnings().getFirst()).startsWith(newest + " is missing");
        assertThat(warnings().getLast()).startsWith(history + " is damaged: it is missing or ends with size 0");
        assertWhole();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aHistoryWithoutItsLastCheckpoints() throws IOException {
        String whole = new String(wholeHistory, StandardCharsets.UTF_8);
        String origin = whole.substring(0, whole.indexOf('\n'));
        Files.writeString(history, whole.substring(0, whole.indexOf(origin + "\n200\n")));

        store.sign();

        assertThat(warnings()).singleElement().asString().contains(history + " is damaged", "ends with size 100");
        assertWhole();
    }

    @Test
    void anOlderCheckpointInPlaceOfTheNewest() throws IOException {
        byte[] older = wholeNewest;
        store.append(100);
        store.sign();
        byte[] newer = Files.readAllBytes(newest);
        Files.write(newest, older);

        store.sign();

        assertThat(warnings())
                .singleElement()
                .asString()
                .contains(newest + " holds the checkpoint of size 300", "is of size 400");
        assertThat(newest).hasBinaryContent(newer);
        assertThat(kept()).as("it is in the history").isEmpty();
    }

    private void assertMended(Path file, byte[] damaged) throws IOException {
        said.list.clear();
        List<Path> before = kept();

        store.sign();

        List<Path> more = kept();
        more.removeAll(before);
        assertThat(more).singleElement().satisfies(kept -> {
            assertThat(kept.getFileName().toString()).startsWith(file.getFileName() + ".damaged-2");
            assertThat(kept).hasBinaryContent(damaged);
            assertThat(warnings()).singleElement().asString().contains(file + " is damaged", kept.toString());
        });
        assertWhole();
    }

    private void assertWhole() {
        assertThat(history).hasBinaryContent(wholeHistory);
        assertThat(newest).hasBinaryContent(wholeNewest);
        assertThat(store.verify().exitCode()).isZero();
    }

    private List<String> warnings() {
        return said.list.stream()
                .filter(event -> event.getLevel().equals(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(store.checkpoints)) {
            return new java.util.ArrayList<>(
                    files.filter(file -> file.getFileName().toString().contains(".damaged-"))
                            .toList());
        }
    }
}
