package io.dossier.eventstore.note;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash of notes and trees. */
public final class Sha256 {

    private Sha256() {}

    /** A digest of its own for whoever hashes much. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash of the parts one after the other, 32 bytes. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
