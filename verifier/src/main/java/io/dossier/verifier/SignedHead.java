package io.dossier.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint (C2SP {@code tlog-checkpoint}) as it is written.
 *
 * @param text what is signed
 * @param marks the lines of signatures
 * @param previous the hash of the preceding checkpoint's text, in base64, if it names one
 * @param time when it was made, if it says so; as written
 */
record SignedHead(
        String text,
        List<Mark> marks,
        String origin,
        long size,
        String root,
        Optional<String> previous,
        Optional<String> time) {
    private static final String DASH = "\u2014 ";
    private static final int SIGNATURE_LENGTH = 64;

    /** A line of a signature: whose it says it is, and what is behind the hash of the key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(String line, String name, int keyHash, byte[] signature) {}

    /** How the signatures of a checkpoint stand with the keys. */
    enum Trust {
        SIGNED,
        /** By keys that are not trusted here. */
        OTHERS,
        /** It bears the name and hash of a trusted key, but that key did not sign this text. */
        FORGED
    }

    /**
     * @param where it stands, for the message
     * @throws CannotVerify if it is no checkpoint
     */
    static SignedHead parse(String text, List<String> signatureLines, Object where) {
        try {
            List<Mark> marks = new ArrayList<>();
            for (String line : signatureLines) {
                marks.add(mark(line));
            }
            String[] lines = text.split("\n", -1);
            if (lines.length < 4 || marks.isEmpty()) {
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
                    List.copyOf(marks),
                    lines[0],
                    size,
                    lines[2],
                    extension(extensions, "previous "),
                    extension(extensions, "time "));
        } catch (IllegalArgumentException e) {
            throw new CannotVerify("checkpoint.malformed", where, text.strip());
        }
    }

    private static Optional<String> extension(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    private static Mark mark(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new IllegalArgumentException();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(space + 1)));
        if (bytes.remaining() <= Integer.BYTES) {
            throw new IllegalArgumentException();
        }
        int keyHash = bytes.getInt();
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return new Mark(line, line.substring(DASH.length(), space), keyHash, signature);
    }

    Trust trust(Collection<TrustedKey> keys) {
        boolean forged = false;
        boolean signed = false;
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        for (Mark mark : marks) {
            for (TrustedKey key : keys) {
                if (mark.keyHash() == key.hash() && mark.name().equals(key.name())) {
                    boolean holds =
                            mark.signature().length == SIGNATURE_LENGTH && key.verifies(message, mark.signature());
                    signed |= holds;
                    forged |= !holds;
                }
            }
        }
        return forged ? Trust.FORGED : signed ? Trust.SIGNED : Trust.OTHERS;
    }

    /** The names and hashes of the keys that it says it is signed with. */
    String signers() {
        return String.join(
                ", ",
                marks.stream()
                        .map(mark -> mark.name() + "+" + HexFormat.of().toHexDigits(mark.keyHash()))
                        .toList());
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
        StringBuilder note = new StringBuilder(text).append('\n');
        marks.forEach(mark -> note.append(mark.line()).append('\n'));
        return note.toString();
    }
}
