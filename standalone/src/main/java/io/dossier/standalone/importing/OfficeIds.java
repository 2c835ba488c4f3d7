package io.dossier.standalone.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids that an import gives, made from what the office calls things, so that importing the same row again means the same
 * thing again. They are name-based UUIDs (RFC 9562, version 5, SHA-1) in the namespace {@link #NAMESPACE}.
 *
 * <p>This is a contract for ever: with another namespace or another way to make names, everything that was imported before would
 * be imported a second time.
 */
final class OfficeIds {
    /** The namespace of all names below. Never change it. */
    static final UUID NAMESPACE = UUID.fromString("6f1d5b0e-3c1e-5e0a-9a7c-d055ae400001");

    private OfficeIds() {}

    /** The tenancy of the office's own number: a UUID is used as it is, anything else is a name {@code tenancy:<ref>}. */
    static UUID tenancy(String ref) {
        return asUuidOr(ref, "tenancy:");
    }

    /** The document of the office's own number: a UUID is used as it is, anything else is a name {@code document:<ref>}. */
    static UUID document(String ref) {
        return asUuidOr(ref, "document:");
    }

    /** The matter of the office's own number: a UUID is used as it is, anything else is a name {@code complaint:<ref>}. */
    static UUID complaint(String ref) {
        return asUuidOr(ref, "complaint:");
    }

    /** What tells a paper without a number of its own from others: everything that its row says. */
    static UUID documentContent(String... values) {
        // the lengths keep "ab","c" and "a","bc" apart
        StringBuilder name = new StringBuilder("document-content:");
        for (String value : values) {
            name.append(value.length()).append(':').append(value);
        }
        return named(name.toString());
    }

    /**
     * The document without a number of its own.
     *
     * @param content what its row says
     * @param occurrence which of the rows of its file that say the same, from 1
     */
    static UUID document(UUID content, long occurrence) {
        return named("document-without-ref:" + content + ":" + occurrence);
    }

    static UUID named(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + text.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(sha1().digest(input.array()));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static UUID asUuidOr(String ref, String prefix) {
        // only the full form counts: UUID.fromString takes "1-2-3-4-5", which may be an office's own number
        if (ref.length() == 36) {
            try {
                return UUID.fromString(ref);
            } catch (IllegalArgumentException notUuid) {
                return named(prefix + ref);
            }
        }
        return named(prefix + ref);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
