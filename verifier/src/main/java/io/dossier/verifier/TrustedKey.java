package io.dossier.verifier;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that whoever verifies trusts, written {@code name+hash+key} (C2SP {@code signed-note}).
 *
 * @param name of the signer
 * @param hash the 4 bytes by which a signature names the key
 */
record TrustedKey(String name, int hash, PublicKey key) {
    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;

    /** @throws CannotVerify if it is no such key */
    static TrustedKey parse(String written) {
        String[] parts = written.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new CannotVerify("key.malformed", Excerpt.of(written));
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
                throw new CannotVerify("key.malformed", Excerpt.of(written));
            }
            MessageDigest sha256 = Hashes.sha256();
            sha256.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
            int hash = ByteBuffer.wrap(sha256.digest(typed)).getInt();
            if (!HexFormat.of().toHexDigits(hash).equals(parts[1])) {
                throw new CannotVerify("key.malformed", Excerpt.of(written));
            }
            return new TrustedKey(parts[0], hash, publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new CannotVerify("key.malformed", Excerpt.of(written));
        }
    }

    /** RFC 8032, section 5.1.2: y in little-endian order, its highest bit the parity of x. */
    private static PublicKey publicKey(byte[] littleEndian) throws GeneralSecurityException {
        byte[] y = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            y[i] = littleEndian[KEY_LENGTH - 1 - i];
        }
        boolean xIsOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(xIsOdd, new BigInteger(1, y))));
    }

    /** Name and hash, as people tell keys apart. */
    String label() {
        return name + "+" + HexFormat.of().toHexDigits(hash);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
