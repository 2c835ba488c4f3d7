package io.dossier.eventstore.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Somebody who signs texts under a name. */
public final class NoteSigner {

    private final SigningKey key;
    private final VerifierKey verifierKey;

    /**
     * @param name who signs: not empty, without spaces and {@code +}
     * @throws UnusableKey if the name is not of that form
     */
    public NoteSigner(String name, SigningKey key) {
        this.key = key;
        this.verifierKey = new VerifierKey(name, key.publicHalf());
    }

    /** By which others check what it signs. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** As {@link #sign(String, List)}, alone. */
    public SignedNote sign(String text) {
        return sign(text, List.of(this));
    }

    /**
     * A note of that text with a signature of each.
     *
     * @param text ends with a newline and has no other control characters
     * @throws IllegalArgumentException if the text cannot stand in a note
     */
    public static SignedNote sign(String text, List<NoteSigner> signers) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "A note's text ends with a newline and has no other control characters, unlike [%s]"
                            .formatted(text));
        }
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSigner signer : signers) {
            byte[] signature = signer.key.sign(message);
            byte[] marked = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(signer.verifierKey.hash())
                    .put(signature)
                    .array();
            note.append(SignedNote.DASH)
                    .append(signer.verifierKey.name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(marked))
                    .append('\n');
        }
        return SignedNote.parse(note.toString());
    }
}
