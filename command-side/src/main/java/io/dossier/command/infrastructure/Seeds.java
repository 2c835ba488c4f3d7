package io.dossier.command.infrastructure;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Seeds that nobody can foresee. */
final class Seeds {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** One in lower-case hexadecimal. */
    String next() {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
