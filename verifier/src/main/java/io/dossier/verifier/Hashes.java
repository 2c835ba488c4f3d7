package io.dossier.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of RFC 6962, section 2.1. Not for several threads at once. */
final class Hashes {
    static final int LENGTH = 32;

    private final MessageDigest sha256 = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash of a leaf: of the byte 0 and the first bytes of that array. */
    byte[] leaf(byte[] data, int length) {
        sha256.update((byte) 0);
        sha256.update(data, 0, length);
        return sha256.digest();
    }

    /** The hash of an inner node. */
    byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    /** The hash of the empty tree. */
    byte[] nothing() {
        return sha256.digest();
    }
}
