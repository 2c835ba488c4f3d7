package io.dossier.eventstore.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** A text with the signatures below it; who signed is known only after {@link #signersAmong}. */
public final class SignedNote {

    static final String DASH = "\u2014 ";

    private final String whole;
    private final String text;
    private final List<Mark> marks;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mark(String name, int keyHash, byte[] signature) {}

    private SignedNote(String whole, String text, List<Mark> marks) {
        this.whole = whole;
        this.text = text;
        this.marks = marks;
    }

    /**
     * Takes a note apart.
     *
     * @throws IllegalArgumentException if it has no text, no signature, or a line that is none
     */
    public static SignedNote parse(String whole) {
        int end = whole.lastIndexOf("\n\n");
        if (end < 0 || !whole.endsWith("\n") || end + 2 == whole.length()) {
            throw new IllegalArgumentException(
                    "A note is a text, an empty line and signatures, unlike [%s]".formatted(whole));
        }
        List<Mark> marks = new ArrayList<>();
        for (String line : whole.substring(end + 2, whole.length() - 1).split("\n", -1)) {
            marks.add(mark(line));
        }
        return new SignedNote(whole, whole.substring(0, end + 1), List.copyOf(marks));
    }

    private static Mark mark(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new IllegalArgumentException("[%s] is no line of a signature".formatted(line));
        }
        ByteBuffer marked = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(space + 1)));
        if (marked.remaining() <= Integer.BYTES) {
            throw new IllegalArgumentException("The signature in [%s] is too short".formatted(line));
        }
        int keyHash = marked.getInt();
        byte[] signature = new byte[marked.remaining()];
        marked.get(signature);
        return new Mark(line.substring(DASH.length(), space), keyHash, signature);
    }

    /** What is signed, with its last newline. */
    public String text() {
        return text;
    }

    /** Those of the keys with which it was signed; a signature that does not verify is nobody's. */
    public List<VerifierKey> signersAmong(Collection<VerifierKey> keys) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .filter(key -> marks.stream()
                        .anyMatch(mark -> mark.keyHash() == key.hash()
                                && mark.name().equals(key.name())
                                && mark.signature().length == Ed25519.SIGNATURE_LENGTH
                                && key.verifies(message, mark.signature())))
                .toList();
    }

    /** The note as it is written: text, an empty line, signatures. */
    @Override
    public String toString() {
        return whole;
    }
}
