package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where something is missing or not trusted, the verifier says so and not that the store is whole")
class BadInputTest {
    @TempDir
    Path home;

    private ProvedStore store;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void writeAndSign() {
        store = new ProvedStore(Database.SQLITE, home.resolve("store"));
        store.append(300);
        store.sign();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void assertUndecided(ProvedStore.Answer answer, String... said) {
        assertThat(answer.err()).contains(said);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.exitCode()).isEqualTo(2);
    }

    @Test
    void noKey() {
        assertUndecided(
                ProvedStore.run(List.of(
                        "verify",
                        "--store",
                        store.address(),
                        "--checkpoints",
                        store.checkpoints.toString(),
                        "--language",
                        "en")),
                "No key is given");
    }

    @Test
    void aKeyFileThatIsNotThere() {
        Path file = home.resolve("no-such-file");

        assertUndecided(store.run("verify", file, List.of()), "There is no file " + file);
    }

    @Test
    void aKeyThatIsNone() throws IOException {
        Path file = Files.writeString(home.resolve("keys"), "dossier.example+00000000+AAAA\n");

        assertUndecided(store.run("verify", file, List.of()), "[dossier.example+00000000+AAAA] is no key");
    }

    @Test
    void theKeyOfAnotherStore() {
        try (ProvedStore other = new ProvedStore(Database.SQLITE, home.resolve("other"))) {
            other.append(1);
            other.sign();

            assertUndecided(
                    store.run("verify", other.keys(), List.of()),
                    "The checkpoint of size 100",
                    "none of these is among the given keys");
        }
    }

    @Test
    void theCheckpointsOfAnotherStore() {
        try (ProvedStore other = new ProvedStore(Database.SQLITE, home.resolve("other"))) {
            other.append(300);
            other.sign();

            assertUndecided(
                    ProvedStore.run(List.of(
                            "verify",
                            "--store",
                            store.address(),
                            "--checkpoints",
                            other.checkpoints.toString(),
                            "--keys",
                            other.keys().toString(),
                            "--language",
                            "en")),
                    "they are of another store");
        }
    }

    @Test
    void aHistoryOfCheckpointsThatWasCutOff() throws IOException {
        for (int cut : new int[] {1, 2, 40, 120, 200}) {
            Path history = store.checkpoints.resolve("checkpoint-history");
            byte[] whole = Files.readAllBytes(history);
            store.cut(history, cut);

            assertUndecided(store.verify(), "ends in the middle of a checkpoint, behind that of size 200");
            Files.write(history, whole);
        }
    }

    @Test
    void aHistoryThatWasCutOffInItsFirstCheckpoint() throws IOException {
        Path history = store.checkpoints.resolve("checkpoint-history");
        Files.write(history, Arrays.copyOf(Files.readAllBytes(history), 100));

        assertUndecided(store.verify(), "ends in the middle of its first checkpoint");
    }

    @Test
    void aNewestCheckpointThatWasCutOffOrOverwritten() throws IOException {
        Path newest = store.checkpoints.resolve("checkpoint");
        byte[] whole = Files.readAllBytes(newest);
        for (byte[] damaged : List.of(
                Arrays.copyOf(whole, 100), new byte[0], "XXXXXXXX\n".getBytes(StandardCharsets.UTF_8), new byte[] {
                    (byte) 0xff, (byte) 0xfe, 0, '\n', '\n'
                })) {
            Files.write(newest, damaged);

            assertUndecided(store.verify(), newest.toString());
        }
    }

    @Test
    void aNewestCheckpointThatIsMissingIsRemarkedOn() throws IOException {
        Path newest = store.checkpoints.resolve("checkpoint");
        Files.delete(newest);

        ProvedStore.Answer answer = store.verify();

        assertThat(answer.err()).contains("Remark: there is no file " + newest);
        assertThat(answer.out()).startsWith("VERIFIED size=300");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void aNewestCheckpointThatIsAnOlderOneIsRemarkedOn() throws IOException {
        Path newest = store.checkpoints.resolve("checkpoint");
        byte[] older = Files.readAllBytes(newest);
        store.append(100);
        store.sign();
        assertThat(store.verify().err()).doesNotContain("Remark");
        Files.write(newest, older);

        ProvedStore.Answer answer = store.verify();

        assertThat(answer.err())
                .contains(
                        "holds a checkpoint of size 300, and the newest of the history of checkpoints is of size 400");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void aHistoryThatLacksTheNewestCheckpointIsRemarkedOn() throws IOException {
        Path history = store.checkpoints.resolve("checkpoint-history");
        String whole = Files.readString(history);
        String origin = whole.substring(0, whole.indexOf('\n'));
        Files.writeString(history, whole.substring(0, whole.indexOf(origin + "\n300\n")));

        assertThat(store.verify("--without-tiles").err())
                .contains(
                        "holds a checkpoint of size 300, and the newest of the history of checkpoints is of size 200");
    }

    @Test
    void aNewestCheckpointWhoseTextWasChangedIsTampering() throws IOException {
        Path newest = store.checkpoints.resolve("checkpoint");
        Files.writeString(newest, Files.readString(newest).replaceFirst("\ntime 2", "\ntime 1"));

        ProvedStore.Answer answer = store.verify();

        assertThat(answer.out()).startsWith("TAMPERED kind=CHECKPOINT position=300");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void aLanguageThatThereIsNot() {
        ProvedStore.Answer answer = store.verify("--language", "fr");

        assertThat(answer.err()).contains("--language [fr] is not allowed; there are zh and en.", "--language「fr」不允許");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.exitCode()).isEqualTo(64);
    }

    @Test
    void noCheckpoints() {
        assertUndecided(
                ProvedStore.run(List.of(
                        "verify",
                        "--store",
                        store.address(),
                        "--checkpoints",
                        home.toString(),
                        "--keys",
                        store.keys().toString(),
                        "--language",
                        "en")),
                "There are no checkpoints");
    }

    @Test
    void aTileThatWasCutOff() throws IOException {
        store.cut(store.checkpoints.resolve("tile/0/000"), 32);

        assertUndecided(store.verify(), "has 8160 bytes and should have 8192", "--without-tiles");
        assertThat(store.verify("--without-tiles").exitCode()).isZero();
    }

    @Test
    void aTileThatIsMissing() throws IOException {
        Files.delete(store.checkpoints.resolve("tile/0/001.p/44"));

        assertUndecided(store.verify(), "tile/0/001.p/44 is missing");
    }

    @Test
    void hashesThatAreNotThoseThatWereSigned() throws IOException {
        Path tile = store.checkpoints.resolve("tile/0/000");
        byte[] hashes = Files.readAllBytes(tile);
        hashes[32 * 149]++;
        Files.write(tile, hashes);

        assertUndecided(store.verify(), "are not those that were signed (of positions 101 to 200)");
    }

    @Test
    void aStoreThatIsNone() {
        assertUndecided(
                ProvedStore.run(List.of(
                        "verify",
                        "--store",
                        "sqlite:" + home.resolve("nothing"),
                        "--checkpoints",
                        store.checkpoints.toString(),
                        "--keys",
                        store.keys().toString(),
                        "--language",
                        "en")),
                "There is no file " + home.resolve("nothing"));
    }

    @Test
    void positionsBeyondTheEnd() {
        assertUndecided(store.inclusion("301"), "position 301", "covers positions 1 to 300");
        assertUndecided(store.inclusion("0"), "position 0");
    }

    @Test
    void itIsSaidInChineseToo() {
        assertUndecided(store.inclusion("301", "--language", "zh"), "無法核驗：位置 301 沒有證明");
    }

    @Test
    void ofALongFileThatIsSomethingElseOnlyTheBeginningIsQuoted() throws IOException {
        Path guide = Files.writeString(
                home.resolve("README.md"), "# Dossier\n\n" + "a back end of a customer centre 客戶中心\n\n".repeat(2000));

        for (ProvedStore.Answer answer : List.of(
                store.verify("--known", guide.toString()),
                store.run("verify", guide, List.of()),
                ProvedStore.run(List.of(
                        "statement", guide.toString(), "--keys", store.keys().toString(), "--language", "en")))) {
            assertUndecided(answer, "[# Dossier");
            assertThat(answer.err().strip()).hasSizeLessThan(600).hasLineCount(1);
        }
    }

    @Test
    void aCommandLineThatCannotBeUnderstood() {
        ProvedStore.Answer answer = ProvedStore.run(List.of("verify", "--shop", "x"));

        assertThat(answer.err()).contains("Usage:");
        assertThat(answer.exitCode()).isEqualTo(64);
    }

    @Test
    void aCheckpointWhoseTextWasChangedIsTampering() throws IOException {
        Path history = store.checkpoints.resolve("checkpoint-history");
        Files.writeString(
                history, Files.readString(history).replaceFirst("\ntime 2", "\ntime 1"), StandardCharsets.UTF_8);

        ProvedStore.Answer answer = store.verify();

        assertThat(answer.out()).startsWith("TAMPERED kind=CHECKPOINT position=100");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void aCheckpointTakenOutIsTampering() throws IOException {
        Path history = store.checkpoints.resolve("checkpoint-history");
        String whole = Files.readString(history);
        int second = whole.indexOf("\n200\n");
        String origin = whole.substring(0, whole.indexOf('\n'));
        int from = whole.lastIndexOf(origin, second);
        int to = whole.indexOf(origin + "\n300\n");
        Files.writeString(history, whole.substring(0, from) + whole.substring(to));

        ProvedStore.Answer answer = store.verify();

        assertThat(answer.out())
                .startsWith("TAMPERED kind=CHECKPOINT position=300")
                .contains("does not follow that of size 100");
    }

    @Test
    void aHistoryThatTheKeysOwnerRewroteIsToldByACheckpointKeptElsewhere() throws Exception {
        Path kept = Files.copy(store.checkpoints.resolve("checkpoint"), home.resolve("kept"));
        store.behindItsBack("update event set payload = metadata where position = 42", "delete from checkpoint");
        Files.move(store.checkpoints, home.resolve("away"), StandardCopyOption.ATOMIC_MOVE);
        store.sign();

        assertThat(store.verify().exitCode()).as("it is whole in itself").isZero();
        ProvedStore.Answer answer = store.verify("--known", kept.toString());
        assertThat(answer.out()).startsWith("TAMPERED kind=REWRITTEN position=300");
        assertThat(answer.exitCode()).isEqualTo(1);
    }
}
