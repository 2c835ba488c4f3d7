package io.dossier.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** The lines of signatures below a signed note (C2SP {@code signed-note}). */
record Signatures(List<Mark> marks) {
    private static final String DASH = "\u2014 ";
    private static final int SIGNATURE_LENGTH = 64;

    Signatures {
        marks = List.copyOf(marks);
    }

    /** A line of a signature: whose it says it is, and what is behind the hash of the key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(String line, String name, int keyHash, byte[] signature) {}

    /** How the signatures of a note stand with the keys. */
    enum Trust {
        SIGNED,
        /** By keys that are not trusted here. */
        OTHERS,
        /** It bears the name and hash of a trusted key, but that key did not sign this text. */
        FORGED
    }

    /** @throws IllegalArgumentException if a line is none, or there are none */
    static Signatures parse(List<String> lines) {
        List<Mark> marks = new ArrayList<>();
        for (String line : lines) {
            marks.add(mark(line));
        }
        if (marks.isEmpty()) {
            throw new IllegalArgumentException();
        }
        return new Signatures(marks);
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

    Trust trust(String text, Collection<TrustedKey> keys) {
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

    /** The lines as they are written. */
    String written() {
        StringBuilder lines = new StringBuilder();
        marks.forEach(mark -> lines.append(mark.line()).append('\n'));
        return lines.toString();
    }
}
