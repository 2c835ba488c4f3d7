package io.dossier.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint (C2SP {@code tlog-checkpoint}) as it is written.
 *
 * @param text what is signed
 * @param signatures the lines of signatures
 * @param previous the hash of the preceding checkpoint's text, in base64, if it names one
 * @param time when it was made, if it says so; as written
 */
record SignedHead(
        String text,
        Signatures signatures,
        String origin,
        long size,
        String root,
        Optional<String> previous,
        Optional<String> time) {

    /**
     * @param where it stands, for the message
     * @throws CannotVerify if it is no checkpoint
     */
    static SignedHead parse(String text, List<String> signatureLines, Object where) {
        try {
            Signatures signatures = Signatures.parse(signatureLines);
            String[] lines = text.split("\n", -1);
            if (lines.length < 4) {
                throw new IllegalArgumentException();
            }
            long size = Long.parseLong(lines[1]);
            if (size < 0
                    || !Long.toString(size).equals(lines[1])
                    || Base64.getDecoder().decode(lines[2]).length != Hashes.LENGTH) {
                throw new IllegalArgumentException();
            }
            List<String> extensions = Arrays.asList(lines).subList(3, lines.length - 1);
            return new SignedHead(
                    text,
                    signatures,
                    lines[0],
                    size,
                    lines[2],
                    extension(extensions, "previous "),
                    extension(extensions, "time "));
        } catch (IllegalArgumentException e) {
            throw new CannotVerify("checkpoint.malformed", where, Excerpt.of(text));
        }
    }

    private static Optional<String> extension(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    Signatures.Trust trust(Collection<TrustedKey> keys) {
        return signatures.trust(text, keys);
    }

    /** The names and hashes of the keys that it says it is signed with. */
    String signers() {
        return signatures.signers();
    }

    /** By which the next checkpoint names this one. */
    String hash() {
        return Base64.getEncoder().encodeToString(Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] rootHash() {
        return Base64.getDecoder().decode(root);
    }

    boolean hasRoot(byte[] hash) {
        return Arrays.equals(rootHash(), hash);
    }

    /** The whole note. */
    String note() {
        return text + '\n' + signatures.written();
    }
}
