package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.note.Sha256;
import io.dossier.eventstore.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The head of the tree at one size, as it was signed.
 *
 * @param origin which store it is of
 * @param size how many events it covers, those at positions 1 to {@code size}
 * @param root the Merkle tree hash over them, in base64
 * @param previous the SHA-256 of the preceding checkpoint's text, in base64; empty for the first one
 * @param madeAt when it was signed, by the signer's clock
 * @param note the text of all this with its signatures
 */
public record Checkpoint(
        String origin, long size, String root, Optional<String> previous, Instant madeAt, SignedNote note) {

    private static final String PREVIOUS = "previous ";
    private static final String TIME = "time ";

    /** The text to sign. */
    static String text(String origin, long size, byte[] root, Optional<Checkpoint> previous, Instant madeAt) {
        return "%s\n%d\n%s\n%s%s%s\n"
                .formatted(
                        origin,
                        size,
                        Base64.getEncoder().encodeToString(root),
                        previous.map(p -> PREVIOUS + p.hash() + "\n").orElse(""),
                        TIME,
                        madeAt);
    }

    /**
     * Takes a note apart; nothing is said about its signatures.
     *
     * @throws IllegalArgumentException if it is no checkpoint as this store writes them
     */
    public static Checkpoint parse(String written) {
        SignedNote note = SignedNote.parse(written);
        String[] lines = note.text().split("\n", -1);
        boolean first = lines.length == 5;
        if (!first && (lines.length != 6 || !lines[3].startsWith(PREVIOUS))) {
            throw new IllegalArgumentException("This is no checkpoint of an event store: [%s]".formatted(written));
        }
        String time = lines[first ? 3 : 4];
        if (!time.startsWith(TIME)) {
            throw new IllegalArgumentException("This checkpoint has no time: [%s]".formatted(written));
        }
        try {
            return new Checkpoint(
                    lines[0],
                    Long.parseLong(lines[1]),
                    lines[2],
                    first ? Optional.empty() : Optional.of(lines[3].substring(PREVIOUS.length())),
                    Instant.parse(time.substring(TIME.length())),
                    note);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This checkpoint has no readable time: [%s]".formatted(written), e);
        }
    }

    /** By which the next one names it: of the text alone, so that witnesses may add signatures to a note later. */
    String hash() {
        return Base64.getEncoder().encodeToString(Sha256.of(note.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** As it stands in a file. */
    byte[] bytes() {
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean hasRoot(byte[] expected) {
        return root.equals(Base64.getEncoder().encodeToString(expected));
    }
}
