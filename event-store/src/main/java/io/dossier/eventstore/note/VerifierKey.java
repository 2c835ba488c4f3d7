package io.dossier.eventstore.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key by which notes are checked, written {@code name+hash+key}: the hash in 8 hexadecimal digits, the key in base64 behind
 * a byte that names its kind.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;

    private final String name;
    private final byte[] key;
    private final int hash;

    VerifierKey(String name, byte[] key) {
        this.name = fit(name);
        this.key = key;
        this.hash = ByteBuffer.wrap(Sha256.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', ED25519}, key))
                .getInt();
    }

    /**
     * Reads the written form.
     *
     * @throws UnusableKey if it is not of that form, of another kind, or its hash is not that of its key
     */
    public static VerifierKey parse(String written) {
        String[] parts = written.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw malformed(written, "it has no three parts");
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw malformed(written, "its last part is no base64");
        }
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
            throw malformed(written, "it is not of the kind Ed25519");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hashInHex().equals(parts[1])) {
            throw malformed(written, "its hash should be " + key.hashInHex());
        }
        return key;
    }

    /** Who signs with it. */
    public String name() {
        return name;
    }

    /** The first 4 bytes of the hash of name and key, by which a signature says whose it is. */
    int hash() {
        return hash;
    }

    private String hashInHex() {
        return HexFormat.of().toHexDigits(hash);
    }

    boolean verifies(byte[] text, byte[] signature) {
        return Ed25519.verifies(key, text, signature);
    }

    /** Name and hash, by which people tell keys apart. */
    public String label() {
        return name + "+" + hashInHex();
    }

    /** The written form. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
        return name + "+" + hashInHex() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    private static String fit(String name) {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new UnusableKey(
                    "The name [%s] of a key must not be empty nor have spaces or +".formatted(name), null);
        }
        return name;
    }

    private static UnusableKey malformed(String written, String problem) {
        return new UnusableKey("[%s] is no verifier key, written name+hash+key: %s".formatted(written, problem), null);
    }
}
