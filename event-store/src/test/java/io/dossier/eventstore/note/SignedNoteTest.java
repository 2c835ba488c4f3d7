package io.dossier.eventstore.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A signed note")
class SignedNoteTest {

    /** A note and a key that another program made: the example in the documentation of Go's package sumdb/note. */
    private static final String OTHERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String OTHERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @TempDir
    Path folder;

    @Test
    void thatAnotherProgramSignedIsAccepted() {
        VerifierKey key = VerifierKey.parse(OTHERS_KEY);
        SignedNote note = SignedNote.parse(OTHERS_NOTE);

        assertThat(note.signersAmong(List.of(key))).containsExactly(key);
        assertThat(note.text()).endsWith("what your problem is.\n");
        assertThat(key).hasToString(OTHERS_KEY);
    }

    @Test
    void whoseTextWasChangedIsSignedByNobody() {
        SignedNote note = SignedNote.parse(OTHERS_NOTE.replace("is the answer", "is an answer"));

        assertThat(note.signersAmong(List.of(VerifierKey.parse(OTHERS_KEY)))).isEmpty();
    }

    @Test
    void isSignedByEachOfItsSigners() {
        NoteSigner one = new NoteSigner("a.example", SigningKey.readOrCreate(folder.resolve("one.pem")));
        NoteSigner other = new NoteSigner("b.example", SigningKey.readOrCreate(folder.resolve("other.pem")));

        SignedNote note = NoteSigner.sign("期末\n", List.of(one, other));

        VerifierKey read = VerifierKey.parse(one.verifierKey().toString());
        assertThat(note.signersAmong(List.of(read, other.verifierKey()))).containsExactly(read, other.verifierKey());
        assertThat(note.signersAmong(List.of(VerifierKey.parse(OTHERS_KEY)))).isEmpty();
        assertThat(SignedNote.parse(note.toString()).text()).isEqualTo("期末\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no newline at the end", "a\tb\n"})
    void hasNoTextThatItsFormatForbids(String text) {
        NoteSigner signer = new NoteSigner("a.example", SigningKey.readOrCreate(folder.resolve("key.pem")));

        assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(text)).withMessageContaining(text);
    }

    @Test
    void isMadeWithAKeyThatOnlyItsOwnerMayRead() throws IOException {
        Path file = folder.resolve("key.pem");
        SigningKey made = SigningKey.readOrCreate(file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(SigningKey.read(file).publicHalf()).isEqualTo(made.publicHalf());
    }

    /** The first example of RFC 8410, section 10.3, whose public half it prints as well. */
    @Test
    void findsThePublicHalfOfAKeyThatAnotherProgramMade() throws IOException {
        Path file = Files.writeString(folder.resolve("rfc8410.pem"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);

        assertThat(Base64.getEncoder().encodeToString(SigningKey.read(file).publicHalf()))
                .isEqualTo("Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void isNotMadeWithAFileThatHoldsNoKey(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), content);

        assertThatExceptionOfType(UnusableKey.class)
                .isThrownBy(() -> SigningKey.readOrCreate(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("PKCS#8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void isNotCheckedWithATextThatIsNoKey(String written) {
        assertThatExceptionOfType(UnusableKey.class)
                .isThrownBy(() -> VerifierKey.parse(written))
                .withMessageContaining("[" + written + "]");
    }
}
