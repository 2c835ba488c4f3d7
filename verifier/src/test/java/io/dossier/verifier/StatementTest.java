package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.note.NoteSigner;
import io.dossier.eventstore.note.SigningKey;
import io.dossier.eventstore.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "A statement of an audit is believed if it was signed as it stands, hangs together and is about the same history")
class StatementTest {
    private static final String LINES =
            "projection archive 7 " + hash("archive") + "\nprojection unit 3 " + hash("unit") + "\n";

    @TempDir
    Path home;

    private ProvedStore store;
    private String origin = "";

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void writeAndSign() throws IOException {
        store = new ProvedStore(Database.SQLITE, home.resolve("store"));
        store.append(120);
        store.sign();
        origin = VerifierKey.parse(Files.readString(store.keys()).strip()).name();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedHead checkpoint() {
        return CheckpointHistory.single(store.checkpoints.resolve("checkpoint"));
    }

    private String text() {
        return text(checkpoint().size() + " " + checkpoint().root(), hash(LINES), 0);
    }

    private String text(String checkpoint, String digest, int differences) {
        return """
                dossier-audit/1
                origin %s
                audit 6f1d4c1e-5a0e-4a3e-9a5b-0d6f1c9f7a10
                position 120
                checkpoint %s
                %sdigest %s
                differences %d
                started 2026-11-26T02:30:00.000001Z
                time 2026-11-26T02:30:07.5Z
                """.formatted(origin, checkpoint, LINES, digest, differences);
    }

    private Path signed(String text) throws IOException {
        NoteSigner signer =
                new NoteSigner(origin, SigningKey.read(home.resolve("store").resolve("key.pem")));
        return Files.writeString(home.resolve("statement"), signer.sign(text).toString());
    }

    private ProvedStore.Answer verify(Path statement, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "statement", statement.toString(), "--keys", store.keys().toString(), "--language", "en"));
        line.addAll(List.of(more));
        return ProvedStore.run(line);
    }

    private ProvedStore.Answer verifyWithCheckpoints(Path statement) {
        return verify(statement, "--checkpoints", store.checkpoints.toString());
    }

    @Test
    void asItWasSigned() throws IOException {
        ProvedStore.Answer answer = verifyWithCheckpoints(signed(text()));

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains(
                        "10 documents of 2 projections",
                        "positions 1 to 120",
                        origin,
                        hash(LINES),
                        "is among the given ones");
        assertThat(verify(signed(text())).out()).contains("--checkpoints");
        assertThat(verifyWithCheckpoints(signed(text("none", hash(LINES), 0))).out())
                .contains("There was no checkpoint yet");
    }

    @Test
    void inChinese() throws IOException {
        assertThat(verify(signed(text()), "--language", "zh").out()).contains("10 份文檔", "位置 1 至 120");
    }

    @Test
    void notAfterALetterWasChanged() throws IOException {
        Path statement = signed(text());
        Files.writeString(statement, Files.readString(statement).replace("position 120", "position 121"));

        ProvedStore.Answer answer = verify(statement);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("TAMPERED kind=STATEMENT position=121", "was altered");
    }

    @Test
    void notIfItContradictsItself() throws IOException {
        assertThat(verify(signed(text("none", hash("other"), 0))).err()).contains("contradicts itself");
        assertThat(verify(signed(text("none", hash(LINES), 2))).err()).contains("contradicts itself");
        assertThat(verify(signed(text("none", hash(LINES), 2))).exitCode()).isEqualTo(2);
    }

    @Test
    void notIfItsCheckpointIsNotAmongThoseOfTheHistory() throws IOException {
        ProvedStore.Answer answer =
                verifyWithCheckpoints(signed(text(checkpoint().size() + " " + hash("another"), hash(LINES), 0)));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("kind=REWRITTEN", "the history was rewritten");
    }

    @Test
    void notIfItIsSignedByAnotherKey() throws IOException {
        NoteSigner stranger = new NoteSigner(origin, SigningKey.readOrCreate(home.resolve("strange.pem")));
        Path statement =
                Files.writeString(home.resolve("strange"), stranger.sign(text()).toString());

        ProvedStore.Answer answer = verify(statement);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("none of these is among the given keys");
    }

    @Test
    void notIfItIsNone() throws IOException {
        Path none = Files.writeString(home.resolve("none"), "hello\n");

        assertThat(verify(none).err()).contains("is no statement of an audit");
        assertThat(verify(store.checkpoints.resolve("checkpoint")).err()).contains("is no statement of an audit");
        assertThat(verify(home.resolve("nowhere")).err()).contains("There is no file");
        assertThat(ProvedStore.run(List.of("statement")).exitCode()).isEqualTo(64);
    }
}
