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

    @Test
    void aHistoryThatWasEmptiedTogetherWithTheNewestCheckpointOrNot() throws IOException {
        Files.write(history, new byte[0]);
        store.sign();
        Files.write(history, new byte[0]);
        Files.delete(newest);
        store.sign();

        assertThat(warnings()).hasSize(2);
        assertThat(warnings().getFirst()).startsWith(history + " is damaged: it is missing or ends with size 0");
        assertThat(warnings().getLast())
                .startsWith(history + " was missing or empty, though the database has 3 checkpoints");
        assertWhole();
        assertThat(kept()).as("there was nothing to keep").isEmpty();
    }

    @Test
    void aFolderThatWasRemoved() throws IOException {
        Files.move(store.checkpoints, home.resolve("away"));

        store.sign();

        assertThat(warnings())
                .singleElement()
                .asString()
                .startsWith(history + " was missing or empty, though the database has 3 checkpoints")
                .contains("Statements of audits that were in it are not made again");
        assertWhole();
    }

    @Test
    void nothingIsSaidOfAFolderThatNeverWas() throws IOException {
        try (ProvedStore first = new ProvedStore(Database.SQLITE, Files.createDirectory(home.resolve("first")))) {
            first.append(300);
            first.sign();
        }

        assertThat(warnings()).isEmpty();
    }

    @Test
    void hashesThatWereCutOffAreKeptWhenTheyAreWrittenAnew() throws IOException {
        for (String tile : List.of("tile/0/000", "tile/0/001.p/44")) {
            said.list.clear();
            Files.delete(history);
            Files.delete(newest);
            Path damaged = store.checkpoints.resolve(tile);
            byte[] hashes = Files.readAllBytes(damaged);
            Files.write(damaged, Arrays.copyOf(hashes, 40));

            store.sign();

            assertThat(damaged).hasBinaryContent(hashes);
            assertThat(keptOf(damaged)).singleElement().satisfies(kept -> {
                assertThat(kept).hasBinaryContent(Arrays.copyOf(hashes, 40));
                assertThat(warnings()).hasSize(2);
                assertThat(warnings().getLast())
                        .startsWith(
                                damaged + " is damaged: it holds other hashes than those that were signed (40 bytes)")
                        .contains(kept.toString());
            });
            assertWhole();
        }
    }

    @Test
    void whatIsKeptOfATileOutlivesTheTile() throws IOException {
        Files.delete(history);
        Files.delete(newest);
        Path partial = store.checkpoints.resolve("tile/0/001.p/44");
        Files.write(partial, TRASH);
        store.sign();
        store.append(300);

        store.sign();

        assertThat(partial).doesNotExist();
        assertThat(keptOf(partial))
                .singleElement()
                .satisfies(kept -> assertThat(kept).hasBinaryContent(TRASH));
        assertThat(store.verify().out()).startsWith("VERIFIED size=600");
    }

    @Test
    void keysThatAreNotTheStores() throws IOException {
        Path keys = store.checkpoints.resolve("keys");
        byte[] whole = Files.readAllBytes(keys);
        for (byte[] swapped : List.of(TRASH, Arrays.copyOf(whole, whole.length - 9))) {
            Files.write(keys, swapped);

            assertMended(keys, swapped);

            assertThat(keys).hasBinaryContent(whole);
        }
    }

    @Test
    void keysThatAreMissingOrEmptyAreNamed() throws IOException {
        Path keys = store.checkpoints.resolve("keys");
        byte[] whole = Files.readAllBytes(keys);
        Files.delete(keys);
        store.sign();
        Files.write(keys, new byte[0]);
        store.sign();

        assertThat(warnings())
                .containsExactly(
                        keys + " is missing; it is written anew.",
                        keys + " is damaged: it is empty. It is written anew.");
        assertThat(keys).hasBinaryContent(whole);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNewKeyIsNoDamage() throws IOException {
        store.append(100);

        store.sign("new.pem", "key.pem");

        assertThat(warnings()).noneMatch(said -> said.contains("damaged") || said.contains("missing"));
        assertThat(Files.readAllLines(store.checkpoints.resolve("keys"))).hasSize(2);
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

    private static List<Path> keptOf(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(other -> other.getFileName().toString().startsWith(file.getFileName() + ".damaged-"))
                    .toList();
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(store.checkpoints)) {
            return new java.util.ArrayList<>(
                    files.filter(file -> file.getFileName().toString().contains(".damaged-"))
                            .toList());
        }
    }
}
